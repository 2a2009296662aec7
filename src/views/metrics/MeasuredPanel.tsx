import { tickStep, ticks } from 'd3-array';
import { leadError } from '../../engine/metrics/compare-error.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { offBy } from '../../narration/metrics/metrics-side.ts';
import type { MetricsSide } from '../../narration/metrics/metrics-side.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { useSize } from '../panel/use-size.ts';
import { monoWidthPx } from '../timeline/text-width.ts';
import { worstErrorOf } from '../../engine/cost/step-error.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import './measured.css';

const { titles, panels, measured: words } = metricsWords;
const { numbers } = en;
const DESIGN_PX = 456;
const SIDE_PX = 70;
const BARE_SIDE_PX = 52;
const AXIS_PX = 44;
const END_PX = 16;
const TICKS = 4;

/** Output tokens a second: measured as a solid bar, modelled as a point with its known error as a whisker. */
export function MeasuredPanel(props: MetricsPanelProps) {
  const { side, other, titleHidden = false } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX, 0);
  const sides = other === null ? [side] : [other, side];
  const hasMeasured = sides.some(({ measured }) => rateMeasured(measured) !== null);
  const error = leadError(side.run.scenario, (other ?? side).run.scenario);
  const most = Math.max(1, ...sides.flatMap((of) => [rateModelled(of) * (1 + error.share), rateMeasured(of.measured) ?? 0]));
  const stepRate = tickStep(0, most, TICKS);
  const end = Math.ceil(most / stepRate) * stepRate;
  const x = (rate: number) => (rate / end) * (widthPx - END_PX);
  const sidePx = hasMeasured ? SIDE_PX : BARE_SIDE_PX;
  const axisY = sides.length * sidePx + 6;
  return (
    <Panel
      id="measured"
      title={titles.measured}
      sentence={panels.measured(hasMeasured)}
      badge="modelled"
      knownError={worstErrorOf(side.run.scenario, ['total'])}
      twin={() => measuredTwin(sides)}
      targets={props}
      titleHidden={titleHidden}
    >
      <div ref={ref} style={{ minHeight: axisY + AXIS_PX }}>
        <svg width={widthPx} height={axisY + AXIS_PX} aria-hidden="true">
          {sides.map((of, i) => (
            <Side key={i} of={of} y={i * sidePx} x={x} widthPx={widthPx} />
          ))}
          <line x1={0} x2={x(end)} y1={axisY} y2={axisY} stroke="var(--rule2)" />
          {ticks(0, end, TICKS).map((rate) => (
            <g key={rate}>
              <line x1={x(rate)} x2={x(rate)} y1={axisY} y2={axisY + 4} stroke="var(--rule2)" />
              <text x={x(rate)} y={axisY + 16} className={`type-badge${rate === 0 ? '' : ' type-middle'}`}>
                {numbers.integer(rate)}
              </text>
            </g>
          ))}
        </svg>
        <p className="measured-note type-label">{words.whiskers(error, side.run.scenario.gpu.name)}</p>
      </div>
    </Panel>
  );
}

const rateModelled = ({ metrics }: MetricsSide): number => metrics.throughput?.outputTokensPerSecond ?? 0;
const rateMeasured = (measured: MetricsSide['measured']): number | null => measured?.outputTokensPerSecond ?? null;

interface SideProps {
  readonly of: MetricsSide;
  readonly y: number;
  readonly x: (rate: number) => number;
  readonly widthPx: number;
}

function Side({ of, y, x, widthPx }: SideProps) {
  const modelled = rateModelled(of);
  const measured = rateMeasured(of.measured);
  const error = leadError(of.run.scenario, of.run.scenario);
  const modelledY = y + (measured === null ? 27 : 43);
  const off = offBy(modelled, measured);
  const text = of.metrics.throughput === null ? words.nothing : words.modelled(modelled, off, error);
  const half = monoWidthPx(text) / 2;
  return (
    <g>
      <text x={0} y={y + 12} className="type-title">
        {of.name}
      </text>
      {measured === null ? null : <MeasuredBar toPx={x(measured)} y={y + 19} text={words.measured(measured)} widthPx={widthPx} />}
      {of.metrics.throughput === null ? null : (
        <g className="measured-whisker">
          <line x1={0} x2={x(modelled)} y1={modelledY} y2={modelledY} className="measured-stem" />
          <path
            d={`M${x(modelled * (1 - error.share))} ${modelledY - 5}v10m0 -5H${x(modelled * (1 + error.share))}m0 -5v10`}
            strokeDasharray={error.isChecked ? undefined : '3 2'}
          />
          <circle cx={x(modelled)} cy={modelledY} r={3.6} />
        </g>
      )}
      <text x={Math.max(half, Math.min(widthPx - half, x(modelled)))} y={modelledY + 17} className="type-num type-middle">
        {text}
      </text>
    </g>
  );
}

function MeasuredBar({
  toPx,
  y,
  text,
  widthPx,
}: {
  readonly toPx: number;
  readonly y: number;
  readonly text: string;
  readonly widthPx: number;
}) {
  const inside = toPx + 6 + monoWidthPx(text) > widthPx;
  return (
    <>
      <rect x={0} y={y} width={toPx} height={11} fill="var(--bytes)" />
      <text x={inside ? toPx - 6 : toPx + 6} y={y + 9.5} className={`type-num type-strong${inside ? ' type-end measured-inside' : ''}`}>
        {text}
      </text>
    </>
  );
}

function measuredTwin(sides: readonly MetricsSide[]): TwinTable {
  const { columns } = words;
  return {
    caption: titles.measured,
    columns: [
      { label: columns.side },
      ...[columns.measured, columns.modelled, columns.off, columns.error].map((label) => ({ label, numeric: true })),
    ],
    rows: sides.map((of, i) => {
      const measured = rateMeasured(of.measured);
      const off = offBy(rateModelled(of), measured);
      const error = worstErrorOf(of.run.scenario, ['total']);
      return {
        key: i,
        cells: [
          of.name,
          measured === null ? '' : numbers.fixed(measured, 1),
          numbers.fixed(rateModelled(of), 1),
          off === null ? '' : metricsWords.table.off(off),
          error === null ? en.badges.notChecked : numbers.percent(error),
        ],
      };
    }),
  };
}
