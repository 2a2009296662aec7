import { memo, useMemo } from 'react';
import type { PointerEvent } from 'react';
import { worstErrorOf } from '../../engine/cost/step-error.ts';
import type { Run } from '../../engine/recording/run.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { useSize } from '../panel/use-size.ts';
import type { Layout } from '../panel-props.ts';
import { densityColumns } from '../timeline/density-columns.ts';
import { axisTicks, timeScale } from '../timeline/time-scale.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { BUBBLE_PAINT } from '../marks/fill-patterns.tsx';
import { measuredBins } from './measured-bins.ts';
import { MeasuredDots } from './MeasuredDots.tsx';
import type { MetricsPanelProps } from './metrics-props.ts';
import { throughputBins } from './throughput-bins.ts';
import type { ThroughputBins } from './throughput-bins.ts';
import './throughput.css';

const { titles, panels, throughput: words } = metricsWords;
const { numbers } = en;
const DESIGN_SIZE = { widthPx: 872, heightPx: 154 };
const SCALE_PX: Readonly<Record<Layout, number>> = { wide: 84, medium: 74, phone: 0 };
const AXIS_PX = 18;
/** On the phone the two counts stand in it. */
const GAP_PX: Readonly<Record<Layout, number>> = { wide: 14, medium: 14, phone: 20 };
const BARS_SHARE = 0.61;
const TICK_GAP_PX = 90;
const NS_PER_SECOND = 1e9;

interface ThroughputPanelProps extends MetricsPanelProps {
  /** What a real server did every second; null = not known. */
  readonly series: MeasuredSeries | null;
}

/** Tokens written over time above who runs and who waits, on one time scale under the playhead; what was measured of them as dots. */
export function ThroughputPanel({ series, ...props }: ThroughputPanelProps) {
  const { run, snapshot, layout, side, onGo } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const bins = useMemo(() => throughputBins(run), [run]);
  const plotPx = Math.max(1, widthPx - SCALE_PX[layout]);
  const scale = useMemo(() => timeScale({ fromNs: 0, toNs: bins.binNs * bins.tokens.length }, 0, plotPx), [bins, plotPx]);
  const playheadX = scale.inside(snapshot.ns);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (run.stepCount === 0 || (event.type === 'pointermove' && event.buttons === 0)) return;
    const ns = scale.ns(event.clientX - event.currentTarget.getBoundingClientRect().left);
    onGo(run.nsOf(run.momentAt(ns).step, 'scheduled'));
  };
  return (
    <Panel
      id="throughput"
      title={titles.throughput}
      sentence={panels.throughput(bins.binNs, series?.countedBy ?? null)}
      badge="modelled"
      knownError={worstErrorOf(run.scenario, ['total'])}
      twin={() => throughputTwin(run, bins, series)}
      targets={props}
    >
      <div ref={ref} className="throughput" onPointerDown={go} onPointerMove={go}>
        <svg width={widthPx} height={heightPx} aria-hidden="true">
          <Curves
            run={run}
            bins={bins}
            series={series}
            scale={scale}
            heightPx={heightPx}
            layout={layout}
            mean={side.metrics.throughput?.outputTokensPerSecond ?? null}
          />
          <line x1={playheadX} x2={playheadX} y1={4} y2={heightPx - AXIS_PX} stroke="var(--ink)" strokeWidth={1.5} />
        </svg>
      </div>
    </Panel>
  );
}

interface CurvesProps {
  readonly run: Run;
  readonly bins: ThroughputBins;
  readonly series: MeasuredSeries | null;
  readonly scale: TimeScale;
  readonly heightPx: number;
  readonly layout: Layout;
  readonly mean: number | null;
}

/** All but the playhead. */
const Curves = memo(function Curves({ run, bins, series, scale, heightPx, layout, mean }: CurvesProps) {
  const top = layout === 'phone' ? 14 : 8;
  const floor = heightPx - AXIS_PX;
  const barsFloor = top + Math.round((floor - top - GAP_PX[layout]) * BARS_SHARE);
  const barsPx = barsFloor - top;
  const perSecond = NS_PER_SECOND / bins.binNs;
  const peak = Math.max(1, ...bins.tokens, ...(series?.outputTokens ?? []).map((tokens) => tokens / perSecond));
  const modelledPeak = Math.max(1, ...bins.tokens);
  const meanY = mean === null ? null : barsFloor - Math.min(1, mean / perSecond / peak) * barsPx;
  const queueTop = barsFloor + GAP_PX[layout];
  const columns = Math.max(1, Math.round(scale.x1));
  const density = useMemo(() => densityColumns(run.steps, scale.window.fromNs, scale.window.toNs, columns), [run, scale, columns]);
  const mostRunning = density.running.reduce((most, count) => Math.max(most, count), 0);
  const mostWaiting = density.waiting.reduce((most, count) => Math.max(most, count), 0);
  const perRequest = (floor - queueTop) / Math.max(1, mostRunning, mostWaiting, ...(series?.running ?? []), ...(series?.waiting ?? []));
  const steps = (values: Float64Array) =>
    Array.from(values, (count, column) => `V${(floor - count * perRequest).toFixed(1)}H${column + 1}`).join('');
  /** Each beside its own height: the larger count is the top of the scale. */
  const [mostY, fewerY] = [queueTop + 5, floor - 4];
  const scaleX = layout === 'phone' ? scale.x1 : scale.x1 + 6;
  const anchor = layout === 'phone' ? ' type-end throughput-halo' : '';
  return (
    <g>
      {bins.tokens.map((tokens, i) => (
        <rect
          key={i}
          className="throughput-bar"
          x={scale.x(i * bins.binNs) + 0.3}
          y={barsFloor - (tokens / peak) * barsPx}
          width={Math.max(0.5, bins.binNs * scale.pxPerNs - 0.6)}
          height={(tokens / peak) * barsPx}
        />
      ))}
      <line x1={0} x2={scale.x1} y1={barsFloor} y2={barsFloor} stroke="var(--rule2)" />
      {meanY === null || mean === null ? null : (
        <>
          <line x1={0} x2={scale.x1} y1={meanY} y2={meanY} stroke="var(--ink)" strokeWidth={1.5} />
          <text
            x={scaleX}
            y={layout === 'phone' ? meanY - 4 : apart(meanY, top, barsFloor) + 4}
            className={`type-num type-strong${anchor}`}
          >
            {words.mean(mean)}
          </text>
        </>
      )}
      <text x={scaleX} y={top + 4} className={`type-num type-quiet${anchor}`}>
        {words.peak(modelledPeak * perSecond)}
      </text>
      {layout === 'phone' ? null : (
        <text x={scaleX} y={barsFloor + 3} className="type-small">
          {words.unit}
        </text>
      )}
      <path d={`M0 ${floor}${steps(density.waiting)}V${floor}Z`} fill={BUBBLE_PAINT} stroke="var(--ink2)" />
      <path d={`M0 ${floor}${steps(density.running)}`} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      {series === null ? null : (
        <MeasuredDots
          series={series}
          scale={scale}
          yOfRate={(rate) => barsFloor - (rate / perSecond / peak) * barsPx}
          yOfRequests={(count) => floor - count * perRequest}
        />
      )}
      <line x1={0} x2={scale.x1} y1={floor} y2={floor} stroke="var(--rule2)" />
      {layout === 'phone' ? (
        <text x={scaleX} y={queueTop - 4} className={`type-num${anchor}`}>
          {words.mostRunning(mostRunning)}, {words.mostWaiting(mostWaiting)}
        </text>
      ) : (
        <>
          <text x={scaleX} y={mostRunning > mostWaiting ? fewerY : mostY} className="type-num type-quiet">
            {words.mostWaiting(mostWaiting)}
          </text>
          <text x={scaleX} y={mostRunning > mostWaiting ? mostY : fewerY} className="type-num">
            {words.mostRunning(mostRunning)}
          </text>
        </>
      )}
      {axisTicks(scale, TICK_GAP_PX).map(({ ns, text }, i) => (
        <text key={ns} x={scale.x(ns)} y={floor + 13} className={`type-badge${i === 0 ? '' : ' type-middle'}`}>
          {text}
        </text>
      ))}
    </g>
  );
});

/** Where the mean's label stands so that neither the peak's nor the unit's is under it. */
function apart(y: number, top: number, floor: number): number {
  return Math.max(top + 13, Math.min(floor - 13, y));
}

function throughputTwin(run: Run, { binNs, tokens }: ThroughputBins, series: MeasuredSeries | null): TwinTable {
  const { columns } = words;
  const density = densityColumns(run.steps, 0, binNs * tokens.length, tokens.length);
  const measured = series === null ? null : measuredBins(series, binNs, tokens.length);
  const measuredColumns = measured === null ? [] : words.measuredColumns;
  return {
    caption: titles.throughput,
    columns: [
      { label: columns.from },
      ...[columns.tokens, columns.running, columns.waiting, ...measuredColumns].map((label) => ({ label, numeric: true })),
    ],
    rows: tokens.map((count, i) => ({
      key: i,
      cells: [
        numbers.millisecondsNumber(i * binNs),
        ...[
          count,
          density.running[i],
          density.waiting[i],
          ...(measured === null ? [] : [measured[i].tokens, measured[i].running, measured[i].waiting]),
        ].map((n) => numbers.integer(Math.round(n))),
      ],
    })),
  };
}
