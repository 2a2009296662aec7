import { line } from 'd3-shape';
import type { ServerLine } from '../../checks/live/proof-message.ts';
import { en } from '../../narration/en.ts';
import { say } from '../../narration/en/words.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { Panel } from '../panel/Panel.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import { useSize } from '../panel/use-size.ts';

const words = proofWords.server;
const { integer, percent } = en.numbers;
const DESIGN_PX = 440;
const HEIGHT_PX = 150;
const LEFT_PX = 38;
const BOTTOM_PX = 20;
const TOP_PX = 16;
/** Seconds a row of the table. */
const TABLE_SECONDS = 10;

type Curve = 'running' | 'waiting' | 'kv';
type Series = ServerLine['measured'];

function valuesOf(series: Series, what: Curve): readonly number[] {
  return what === 'kv' ? (series.kvShare ?? []) : series[what];
}

interface SeriesPanelProps {
  readonly what: Curve;
  readonly server: ServerLine;
  readonly targets: SentenceTargets;
}

/** One thing the server counted every second, measured as a grey area, modelled as a line over it. */
export function SeriesPanel({ what, server, targets }: SeriesPanelProps) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX, 0);
  const measured = valuesOf(server.measured, what);
  const modelled = valuesOf(server.modelled, what);
  const most = Math.max(what === 'kv' ? 0.01 : 1, ...measured, ...modelled);
  const seconds = Math.max(1, measured.length - 1);
  const x = (second: number): number => LEFT_PX + (second / seconds) * (widthPx - LEFT_PX);
  const y = (value: number): number => HEIGHT_PX - BOTTOM_PX - (value / most) * (HEIGHT_PX - BOTTOM_PX - TOP_PX);
  const shown = (value: number): string => (what === 'kv' ? percent(value) : integer(value));
  const path = line<number>(
    (_value, second) => x(second),
    (value) => y(value),
  );
  const curve = server.curves.find((each) => each.what === what);
  const { columns } = words;
  return (
    <Panel
      id={`server-${what}`}
      title={words.curves[what]}
      sentence={say`${curve === undefined ? '' : words.curve(curve.meanDifference, curve.allowed)}`}
      badge="modelled"
      twin={() => ({
        caption: words.curves[what],
        columns: [columns.second, columns.measured, columns.modelled].map((label) => ({ label, numeric: true })),
        rows: measured.flatMap((value, second) =>
          second % TABLE_SECONDS === 0 ? [{ key: second, cells: [integer(second), shown(value), shown(modelled[second] ?? 0)] }] : [],
        ),
      })}
      targets={targets}
    >
      <div ref={ref} style={{ height: HEIGHT_PX }}>
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
          <path d={`${path(measured) ?? ''}V${y(0)}H${x(0)}Z`} fill="var(--rest)" />
          <path d={path(modelled) ?? ''} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
          <line x1={LEFT_PX} x2={widthPx} y1={y(0)} y2={y(0)} stroke="var(--rule2)" />
          {[0, most].map((value) => (
            <text key={value} x={LEFT_PX - 6} y={y(value) + 4} className="type-badge type-end">
              {shown(value)}
            </text>
          ))}
          {[0, Math.floor(seconds / 2), seconds].map((second, index) => (
            <text key={second} x={x(second)} y={HEIGHT_PX - 6} className={`type-badge ${['', 'type-middle', 'type-end'][index] ?? ''}`}>
              {integer(second)}
              {index === 2 ? `\u202f${words.seconds}` : ''}
            </text>
          ))}
          <rect x={LEFT_PX + 6} y={2} width={10} height={8} fill="var(--rest)" />
          <text x={LEFT_PX + 20} y={10} className="type-small">
            {words.measuredLine}
          </text>
          <line x1={LEFT_PX + 80} x2={LEFT_PX + 92} y1={6} y2={6} stroke="var(--ink)" strokeWidth={1.5} />
          <text x={LEFT_PX + 96} y={10} className="type-small">
            {words.modelledLine}
          </text>
        </svg>
      </div>
    </Panel>
  );
}
