import { attentionWords } from '../../../narration/attention/en.ts';
import { BUBBLE_PAINT } from '../../marks/fill-patterns.tsx';
import { Panel } from '../../panel/Panel.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { FIRST_TEXTURE_TOKENS } from '../matrix/matrix-layout.ts';
import type { TileScene } from './flash-facts.ts';

const { titles, panels, flash: words, matrices } = attentionWords;
const LABEL_PX = 52;
const TOP_PX = 42;
const SIDE_PX = 270;
const DONE_OPACITY = 0.3;
const KEY = ['inSram', 'done', 'notYet', 'skipped'] as const;

interface TilesPanelProps {
  readonly props: AttentionProps;
  readonly scene: TileScene;
}

/** The score matrix in tiles: one is in SRAM, the done ones are gone without a trace, the masked ones are never looked at. */
export function TilesPanel({ props, scene }: TilesPanelProps) {
  const { text, look, hue, lit, onLit } = props;
  const { side, order, at, place } = scene;
  const cellPx = SIDE_PX / text.rows;
  const blocks = Math.ceil(text.rows / side);
  const start = (block: number): number => block * side * cellPx;
  const length = (block: number): number => Math.min(side, text.rows - block * side) * cellPx;
  const box = (queryBlock: number, keyBlock: number) => ({
    x: LABEL_PX + start(keyBlock),
    y: TOP_PX + start(queryBlock),
    width: length(keyBlock) - 1,
    height: length(queryBlock) - 1,
  });
  const paints = {
    inSram: { fill: hue },
    done: { fill: hue, fillOpacity: DONE_OPACITY },
    notYet: { fill: 'none', stroke: 'var(--rule2)', strokeDasharray: '2 3' },
    skipped: { fill: BUBBLE_PAINT },
  } as const;
  const now = box(place.queryBlock, place.keyBlock);
  return (
    <Panel
      id="attention-tiles"
      title={titles.tiles}
      sentence={panels.tiles(side, at, order.length)}
      badge="illustrative"
      twin={() => ({
        caption: titles.tiles,
        columns: [{ label: titles.tiles }, { label: words.columns.query }, { label: matrices.k.note }, { label: '' }],
        rows: order.map(({ queryBlock, keyBlock }, i) => ({
          key: i,
          cells: [
            String(i + 1),
            `${queryBlock * side + 1}–${Math.min(text.rows, (queryBlock + 1) * side)}`,
            `${keyBlock * side + 1}–${Math.min(text.rows, (keyBlock + 1) * side)}`,
            i === at ? words.inSram : i < at ? words.done : words.notYet,
          ],
        })),
      })}
      targets={props}
    >
      <div className="tiles" onPointerEnter={() => onLit('tile')} onPointerLeave={() => onLit(null)}>
        <svg width={LABEL_PX + SIDE_PX} height={TOP_PX + SIDE_PX} aria-hidden="true">
          {Array.from({ length: blocks }, (_, queryBlock) =>
            Array.from({ length: blocks }, (_, keyBlock) => {
              const index = order.findIndex((tile) => tile.queryBlock === queryBlock && tile.keyBlock === keyBlock);
              const kind = index < 0 ? 'skipped' : index < at ? 'done' : index === at ? 'inSram' : 'notYet';
              return <rect key={`${queryBlock}-${keyBlock}`} {...box(queryBlock, keyBlock)} {...paints[kind]} />;
            }),
          )}
          <rect className="tile-now" data-lit={lit === 'tile'} x={now.x - 2} y={now.y - 2} width={now.width + 4} height={now.height + 4} />
          {look.tokens < FIRST_TEXTURE_TOKENS
            ? Array.from({ length: text.rows }, (_, row) => (
                <g key={row}>
                  <text className="type-small type-end" x={LABEL_PX - 6} y={TOP_PX + (row + 0.5) * cellPx + 3.5}>
                    {text.wordOf(row)}
                  </text>
                  <text className="type-small" transform={`translate(${LABEL_PX + (row + 0.5) * cellPx - 2} ${TOP_PX - 5}) rotate(-52)`}>
                    {text.wordOf(row)}
                  </text>
                </g>
              ))
            : Array.from({ length: blocks }, (_, block) => (
                <text key={block} className="type-num type-end" x={LABEL_PX - 6} y={TOP_PX + start(block) + length(block) / 2 + 4}>
                  {block * side + 1}
                </text>
              ))}
        </svg>
        <ul className="tiles-key type-label">
          {KEY.map((id) => (
            <li key={id}>
              <svg width="14" height="11" aria-hidden="true">
                <rect x="0.5" y="0.5" width="13" height="10" {...paints[id]} />
              </svg>
              {words[id]}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
