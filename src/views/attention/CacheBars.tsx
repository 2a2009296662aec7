import { attentionWords } from '../../narration/attention/en.ts';
import { en } from '../../narration/en.ts';
import { labelWidthPx } from '../timeline/text-width.ts';

const { bytes: words } = attentionWords;
const { numbers } = en;
const LABEL_PX = 56;
const BAR_PX = 13;
const GROUP_PX = 3 * BAR_PX + 18;
const TOP_PX = 6;
const GAP_PX = 6;

/** A cache in one element size: by the textbook, exactly, and with layers that share. */
export interface CacheBar {
  readonly elementBytes: number;
  readonly textbook: number;
  readonly exact: number;
  readonly shared: number;
}

interface CacheBarsProps {
  readonly bars: readonly CacheBar[];
  readonly hue: string;
  readonly widthPx: number;
  readonly lit: string | null;
}

export function cacheBarsHeightPx(groups: number): number {
  return TOP_PX + groups * GROUP_PX;
}

/** All caches to one scale: the textbook's hollow, the exact ones solid. */
export function CacheBars({ bars, hue, widthPx, lit }: CacheBarsProps) {
  const most = Math.max(...bars.flatMap(({ textbook, exact }) => [textbook, exact]));
  const room = Math.max(80, widthPx - LABEL_PX - 2);
  const paints = {
    textbook: { fill: 'none', stroke: 'var(--rule2)' },
    exact: { fill: hue },
    shared: { fill: hue, fillOpacity: 0.5 },
  } as const;
  return (
    <svg width={widthPx} height={cacheBarsHeightPx(bars.length)} aria-hidden="true" className="cache-bars">
      {bars.map((bar, group) => {
        const y = TOP_PX + group * GROUP_PX;
        return (
          <g key={bar.elementBytes}>
            <text className="type-label type-ink" x={0} y={y + BAR_PX - 3}>
              {words.elementBytes(bar.elementBytes)}
            </text>
            {(['textbook', 'exact', 'shared'] as const).map((id, i) => {
              const width = Math.max(1, (bar[id] / most) * room);
              const text = `${words.columns[id]} ${numbers.bytes(bar[id])}`;
              const isOutside = width + labelWidthPx(text) + GAP_PX < room;
              const barY = y + i * (BAR_PX + 1);
              return (
                <g key={id}>
                  <rect x={LABEL_PX} y={barY} width={width} height={BAR_PX - 2} {...paints[id]} strokeWidth={1} />
                  {lit === id ? (
                    <rect x={LABEL_PX - 2} y={barY - 2} width={width + 4} height={BAR_PX + 2} className="cache-bar-lit" />
                  ) : null}
                  {isOutside || id === 'textbook' ? (
                    <text
                      className={isOutside ? 'type-small type-ink' : 'type-small type-ink type-end'}
                      x={isOutside ? LABEL_PX + width + GAP_PX : LABEL_PX + width - GAP_PX}
                      y={barY + BAR_PX - 4}
                    >
                      {text}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
