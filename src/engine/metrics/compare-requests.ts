import type { Run } from '../recording/run.ts';

/** The same request in two runs, by index in each. */
export interface RequestPair {
  readonly a: number;
  readonly b: number;
}

/** Which requests of two runs are the same: those with the same id. */
export interface RequestMatch {
  /** In the order of run B. */
  readonly pairs: readonly RequestPair[];
  /** Pairs that finished in both: only over these are means taken. */
  readonly finished: readonly RequestPair[];
  /** Pairs that ask for other lengths in B than in A. */
  readonly changed: readonly RequestPair[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
  /** Every request is in both, asks for the same and ended in the same way: then the ends of the runs can be held against each other. */
  readonly isSameWork: boolean;
  /** The other run's request, or −1. */
  inA(b: number): number;
  inB(a: number): number;
}

/** Matches the requests of two runs by id. */
export function matchRequests(a: Run, b: Run): RequestMatch {
  const indexInA = new Map(a.scenario.requests.map((spec, index) => [spec.id, index]));
  const aOfB = Int32Array.from(b.scenario.requests, (spec) => indexInA.get(spec.id) ?? -1);
  const bOfA = new Int32Array(a.requestCount).fill(-1);
  const pairs: RequestPair[] = [];
  const onlyB: number[] = [];
  aOfB.forEach((inA, index) => {
    if (inA < 0) {
      onlyB.push(index);
      return;
    }
    bOfA[inA] = index;
    pairs.push({ a: inA, b: index });
  });
  const onlyA = [...bOfA.keys()].filter((index) => bOfA[index] < 0);
  const finished = pairs.filter((pair) => a.finalState(pair.a) === 'finished' && b.finalState(pair.b) === 'finished');
  const changed = pairs.filter((pair) => {
    const asked = a.scenario.requests[pair.a];
    const other = b.scenario.requests[pair.b];
    return asked.promptTokens !== other.promptTokens || asked.outputTokens !== other.outputTokens;
  });
  return {
    pairs,
    finished,
    changed,
    onlyA,
    onlyB,
    isSameWork:
      pairs.length > 0 &&
      onlyA.length + onlyB.length + changed.length === 0 &&
      finished.length > 0 &&
      pairs.every((pair) => a.finalState(pair.a) === b.finalState(pair.b)),
    inA: (index) => aOfB[index] ?? -1,
    inB: (index) => bOfA[index] ?? -1,
  };
}
