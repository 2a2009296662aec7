import type { CalibrationPicture, PointKind } from '../../checks/calibration/calibration-points.ts';
import { MEDIAN_BARS } from '../../checks/calibration/error-bars.ts';
import { withinBars } from '../../checks/live/proof-state.ts';
import { en } from '../../narration/en.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { say } from '../../narration/en/words.ts';
import { Panel } from '../panel/Panel.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { useSize } from '../panel/use-size.ts';

const words = proofWords.calibration;
const { percent } = en.numbers;
const DESIGN_PX = 660;
const ROW_PX = 18;
const NAME_PX = 250;
/** Of a name in the label style, rounded up, so that the longest keeps clear of its bar. */
const NAME_CHARACTER_PX = 5.4;
const NAME_GAP_PX = 8;
const TEXT_PX = 96;
const AXIS_PX = 22;

interface KindRow {
  readonly file: string;
  readonly kind: PointKind;
  readonly name: string;
  readonly count: number;
  readonly medianAbs: number;
  readonly p95Abs: number;
  readonly maxAbs: number;
  /** Null where no bar is set. */
  readonly bar: number | null;
  readonly holds: boolean;
}

function rowsOf(pictures: readonly CalibrationPicture[]): readonly KindRow[] {
  return pictures.flatMap(({ file, model, weights, kinds }) =>
    kinds.map((errors) => {
      const { kind, n, medianAbs, p95Abs, maxAbs } = errors;
      const bar = kind === 'first-token' || kind === 'last-token' ? null : MEDIAN_BARS[kind];
      const name = `${words.kinds[kind]}, ${model} ${weights}`;
      return { file, kind, name, count: n, medianAbs, p95Abs, maxAbs, bar, holds: withinBars(errors) ?? true };
    }),
  );
}

interface KindErrorsPanelProps {
  readonly pictures: readonly CalibrationPicture[];
  readonly targets: SentenceTargets;
}

/** Error by kind and file: median as a bar, 95th percentile as a whisker, the most the median may be as a line. */
export function KindErrorsPanel({ pictures, targets }: KindErrorsPanelProps) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX, 0);
  const rows = rowsOf(pictures);
  const most = Math.max(0.05, ...rows.map(({ p95Abs, bar }) => Math.max(p95Abs, bar ?? 0)));
  const longestPx = Math.max(0, ...rows.map(({ name }) => name.length)) * NAME_CHARACTER_PX + NAME_GAP_PX;
  const namePx = Math.min(NAME_PX, Math.max(widthPx * 0.4, longestPx));
  const x = (share: number): number => namePx + (share / most) * (widthPx - namePx - TEXT_PX);
  const heightPx = rows.length * ROW_PX + AXIS_PX;
  return (
    <Panel
      id="error-by-kind"
      title={words.byKind}
      sentence={say`${words.byKindSentence}`}
      badge="modelled"
      twin={() => kindTwin(rows)}
      targets={targets}
    >
      <div ref={ref} style={{ height: heightPx }}>
        <svg width={widthPx} height={heightPx} aria-hidden="true">
          {rows.map(({ file, kind, name, medianAbs, p95Abs, bar, holds }, index) => {
            const y = index * ROW_PX;
            return (
              <g key={`${file}-${kind}`} data-verdict={holds ? 'holds' : 'fails'}>
                <text x={0} y={y + 12} className="type-label">
                  {name}
                </text>
                <rect x={namePx} y={y + 4} width={x(medianAbs) - namePx} height={9} fill="var(--bytes)" />
                <path d={`M${x(medianAbs)} ${y + 8.5}H${x(p95Abs)}m0 -4v8`} stroke="var(--ink)" strokeWidth={1.25} fill="none" />
                {bar === null ? null : <line x1={x(bar)} x2={x(bar)} y1={y + 1} y2={y + 16} stroke="var(--ink2)" strokeDasharray="2 2" />}
                <text x={widthPx} y={y + 12} className="type-num type-end">
                  {words.medianAnd95(medianAbs, p95Abs)}
                </text>
              </g>
            );
          })}
          {[0, 0.05, 0.1, 0.15]
            .filter((share) => share <= most)
            .map((share) => (
              <text key={share} x={x(share)} y={heightPx - 6} className={`type-badge${share === 0 ? '' : ' type-middle'}`}>
                {percent(share)}
              </text>
            ))}
        </svg>
      </div>
    </Panel>
  );
}

function kindTwin(rows: readonly KindRow[]): TwinTable {
  const { columns } = words;
  return {
    caption: words.byKind,
    columns: [
      { label: columns.kind },
      ...[columns.count, columns.median, columns.p95, columns.largest, columns.bar].map((label) => ({ label, numeric: true })),
    ],
    rows: rows.map(({ file, kind, name, count, medianAbs, p95Abs, maxAbs, bar }) => ({
      key: `${file}-${kind}`,
      cells: [name, String(count), percent(medianAbs), percent(p95Abs), percent(maxAbs), bar === null ? words.noBar : percent(bar)],
    })),
  };
}
