import { useMemo, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { distributionOf } from '../../engine/metrics/distribution.ts';
import { shareWithin } from '../../engine/metrics/goodput.ts';
import { LATENCIES } from '../../engine/metrics/latencies.ts';
import type { Latency } from '../../engine/metrics/latencies.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { latencyExample } from '../../narration/metrics/latency-example.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { Distribution } from './Distribution.tsx';
import { latencyErrors, worstLatencyError } from './latency-errors.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import './latency.css';

const { titles, panels, definitions, distribution: words } = metricsWords;
const { numbers } = en;
const SWIPE_PX = 40;

/** The distributions of TTFT, TPOT, ITL and E2E: two by two, on the phone one at a time. */
export function LatencyPanel(props: MetricsPanelProps) {
  const { run, side, values, layout, selection } = props;
  const [shown, setShown] = useState<Latency>('ttft');
  const swipe = useSwipe((direction) => setShown(neighbour(shown, direction)));
  const errors = useMemo(() => latencyErrors(run), [run]);
  const { requests } = side.metrics;
  const exampleRequest = selection?.kind === 'request' ? selection.request : slowestRequest(props);
  const one = (latency: Latency) => (
    <Distribution
      key={latency}
      latency={latency}
      values={values[latency]}
      measured={latency === 'itl' ? null : (side.measured?.values[latency] ?? null)}
      targetNs={props.slo[latency]}
      onTarget={(targetNs) => props.onSlo({ ...props.slo, [latency]: targetNs })}
      delivery={run.scenario.delivery}
      knownError={errors[latency]}
      example={() => latencyExample(run, exampleRequest, latency)}
    />
  );
  return (
    <Panel
      id="latency"
      title={titles.latency}
      sentence={panels.latency({
        finished: requests.finished,
        requests: requests.all,
        slots: run.scenario.limits.maxNumSeqs,
        hasMeasured: side.measured !== null,
      })}
      badge="modelled"
      knownError={worstLatencyError(run)}
      twin={() => latencyTwin(props)}
      targets={props}
    >
      {layout === 'phone' ? (
        <div className="latency-one" {...swipe}>
          <div className="latency-names" role="group" aria-label={titles.latency}>
            {LATENCIES.map((latency) => (
              <button key={latency} type="button" aria-pressed={latency === shown} onClick={() => setShown(latency)}>
                {definitions[latency].name}
              </button>
            ))}
          </div>
          {one(shown)}
        </div>
      ) : (
        <div className="latency-grid">{LATENCIES.map(one)}</div>
      )}
    </Panel>
  );
}

function neighbour(latency: Latency, direction: 1 | -1): Latency {
  const place = LATENCIES.indexOf(latency) + direction;
  return LATENCIES[Math.max(0, Math.min(LATENCIES.length - 1, place))] ?? latency;
}

/** The finger's way over the picture: to the left = the next one. The objective's line keeps its own drag. */
function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const pressedAt = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const onLine = event.target instanceof Element && event.target.closest('[role=slider]') !== null;
      pressedAt.current = onLine ? null : event.clientX;
    },
    onPointerUp: (event: PointerEvent) => {
      const moved = pressedAt.current === null ? 0 : event.clientX - pressedAt.current;
      pressedAt.current = null;
      if (Math.abs(moved) > SWIPE_PX) onSwipe(moved < 0 ? 1 : -1);
    },
  };
}

/** The finished request that waited longest for its first token: the example of a definition while none is selected. */
function slowestRequest({ run }: MetricsPanelProps): number {
  let slowest = 0;
  let longestNs = -1;
  for (let request = 0; request < run.requestCount; request++) {
    const waitedNs = run.requests.firstTokenNs[request] - run.requests.arrivalNs[request];
    if (run.finalState(request) !== 'finished' || waitedNs <= longestNs) continue;
    [slowest, longestNs] = [request, waitedNs];
  }
  return slowest;
}

function latencyTwin({ values, slo }: MetricsPanelProps): TwinTable {
  const { columns } = words;
  return {
    caption: titles.latency,
    columns: [
      { label: columns.latency },
      ...[columns.count, columns.mean, columns.p50, columns.p90, columns.p99, columns.least, columns.most, columns.within].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: LATENCIES.map((latency) => {
      const of = distributionOf(values[latency]);
      const target = slo[latency];
      const within = target === null ? null : shareWithin(values[latency], target);
      const ms = (ns: number) => numbers.millisecondsNumber(ns);
      const cells =
        of === null
          ? ['0', '', '', '', '', '', '']
          : [numbers.integer(of.count), ...[of.mean, of.p50, of.p90, of.p99, of.least, of.most].map(ms)];
      return { key: latency, cells: [definitions[latency].name, ...cells, within === null ? '' : numbers.percent(within)] };
    }),
  };
}
