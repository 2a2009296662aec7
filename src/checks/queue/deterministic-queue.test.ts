import { describe, expect, it } from 'vitest';
import {
  engineWaits,
  expectedWait,
  lindleyWaits,
  measureQueue,
  QUEUE_LOADS,
  QUEUE_REQUESTS,
  QUEUE_TOLERANCE,
  queueArrivals,
  queueHolds,
  serviceNs,
} from './deterministic-queue.ts';

function engineWaitsOf(arrivals: readonly number[]): readonly number[] {
  const waits = engineWaits(arrivals);
  for (let next = waits.next(); ; next = waits.next()) if (next.done) return next.value;
}

describe('one server, equal services (row 51: E3, E4, P2)', () => {
  it.each(QUEUE_LOADS)('load %d: every request waits in the engine as long as in Lindley’s recursion, to the ns', (load) => {
    const [arrivals = []] = queueArrivals(load, 10_000);
    expect(engineWaitsOf(arrivals)).toEqual(lindleyWaits(arrivals, serviceNs()));
  });

  it.each(QUEUE_LOADS)('load %d: a million requests by that recursion wait as theory says', (load) => {
    const service = serviceNs();
    let waitedNs = 0;
    for (const arrivals of queueArrivals(load, QUEUE_REQUESTS)) for (const wait of lindleyWaits(arrivals, service)) waitedNs += wait;
    const mean = waitedNs / QUEUE_REQUESTS / service;
    expect(Math.abs(mean / expectedWait(load) - 1)).toBeLessThanOrEqual(QUEUE_TOLERANCE);
  });

  it('says how far it is, and is not judged before it is whole', () => {
    const lines = [...measureQueue(0.5, 6_000)];
    expect(lines.slice(0, -1).map(queueHolds)).toEqual(lines.slice(0, -1).map(() => null));
    const last = lines.at(-1);
    expect(last).toMatchObject({ served: 6_000, expectedServices: 0.5 });
    expect(last === undefined ? null : queueHolds({ ...last, meanServices: 0.52 })).toBe(false);
    expect(last === undefined ? null : queueHolds({ ...last, meanServices: 0.51 })).toBe(true);
  });
});
