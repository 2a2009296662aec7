import { startSimulation } from '../../engine/simulate.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { drawArrivals } from '../../scenario/generate/arrivals.ts';
import { randomStreams } from '../../scenario/generate/random-streams.ts';
import { llamaOnH100, request } from '../../scenario/presets/llama-on-h100.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';

/*
 * One server, Poisson arrivals, every service equally long: M/D/1. In the engine: one slot, prompts of one length that ask for one token, so
 * that each request is one step.
 */

/** Shares of its time the server is busy. */
export const QUEUE_LOADS = [0.5, 0.8, 0.9] as const;
export const QUEUE_REQUESTS = 1_000_000;
/** The mean may be off by this share; at a tenth of the requests only every second seed would be within it at a load of 0.9. */
export const QUEUE_TOLERANCE = 0.03;
/** The first seed there is; another would give another mean. */
const SEED = 1;
/** Requests of one run: below the limit of steps. Each run starts with nobody waiting. */
const REQUESTS_A_RUN = 125_000;
const NS_PER_SECOND = 1e9;
const STEPS_AT_ONCE = 5_000;

/** Mean wait in services, load ρ: ρ ÷ (2 (1 − ρ)) (Pollaczek and Khinchine, for equal services). */
export function expectedWait(load: number): number {
  return load / (2 * (1 - load));
}

/** @throws Error when the scenario cannot be run. */
function queueScenario(): Scenario {
  const document = llamaOnH100({
    name: 'One server',
    prefixCache: false,
    maxNumSeqs: 1,
    maxNumBatchedTokens: 256,
    maxModelLenTokens: null,
    usablePages: 16,
    arrivalClock: 'ns',
    requests: [request('1', 0, 64, 1)],
  });
  const resolved = resolveScenario({ ...document, policy: { kind: 'prefill-first', paddedGraphSizes: false } });
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return resolved.ok;
}

function withArrivals(scenario: Scenario, arrivalsNs: readonly number[]): Scenario {
  const [spec] = scenario.requests;
  if (spec === undefined) throw new Error('the queue has no request');
  return { ...scenario, requests: arrivalsNs.map((arrival, index) => ({ ...spec, id: String(index), arrival })) };
}

/** Length of one service, in ns: a step with one prompt. */
export function serviceNs(): number {
  const simulation = startSimulation(queueScenario());
  simulation.advance(1);
  const { steps } = simulation.recorded();
  return (steps.endNs[0] ?? 0) - (steps.startNs[0] ?? 0);
}

/** Poisson arrivals in ns, run by run, so many that the server is busy for `load` of the time. */
export function* queueArrivals(load: number, requests: number): Generator<readonly number[]> {
  const { arrivals } = randomStreams(SEED);
  const perSecond = (load * NS_PER_SECOND) / serviceNs();
  for (let done = 0; done < requests; done += REQUESTS_A_RUN) {
    yield drawArrivals({ kind: 'poisson', perSecond }, Math.min(REQUESTS_A_RUN, requests - done), arrivals);
  }
}

/** What each request waits in the engine, in ns; yields the number served while it is at work. */
export function* engineWaits(arrivalsNs: readonly number[]): Generator<number, readonly number[]> {
  const simulation = startSimulation(withArrivals(queueScenario(), arrivalsNs));
  while (!simulation.isOver) {
    simulation.advance(STEPS_AT_ONCE);
    yield simulation.endedRequests;
  }
  const { requests } = simulation.recorded();
  return Array.from(requests.firstScheduledNs, (ns, index) => ns - (requests.arrivalNs[index] ?? 0));
}

/** The same by Lindley's recursion: wait' = max(0, wait + service − gap to the next arrival). */
export function lindleyWaits(arrivalsNs: readonly number[], service: number): readonly number[] {
  let wait = 0;
  return arrivalsNs.map((arrival, index) => {
    if (index > 0) wait = Math.max(0, wait + service - (arrival - (arrivalsNs[index - 1] ?? 0)));
    return wait;
  });
}

/** A queue so far, or whole. */
export interface QueueLine {
  readonly load: number;
  readonly expectedServices: number;
  /** Of those served so far; null before the first run of the check is through. */
  readonly meanServices: number | null;
  readonly served: number;
  readonly requests: number;
}

/** Serves `requests` requests by the engine at a load, and says how far it is; the last line is the result. */
export function* measureQueue(load: number, requests = QUEUE_REQUESTS): Generator<QueueLine> {
  const service = serviceNs();
  const line = { load, expectedServices: expectedWait(load), requests };
  let waitedNs = 0;
  let served = 0;
  const mean = (): number | null => (served === 0 ? null : waitedNs / served / service);
  for (const arrivals of queueArrivals(load, requests)) {
    const waits = engineWaits(arrivals);
    let next = waits.next();
    for (; !next.done; next = waits.next()) yield { ...line, meanServices: mean(), served: served + next.value };
    for (const wait of next.value) waitedNs += wait;
    served += arrivals.length;
  }
  yield { ...line, meanServices: mean(), served };
}

/** Whether a whole queue waits as long as theory says; null while it is not whole. */
export function queueHolds({ meanServices, expectedServices, served, requests }: QueueLine): boolean | null {
  if (served < requests || meanServices === null) return null;
  return Math.abs(meanServices / expectedServices - 1) <= QUEUE_TOLERANCE;
}
