import type { CostModel } from '../cost/cost-model.ts';
import { otherWork } from '../cost/roofline.ts';
import { addToWork, clearStepWork, type StepWork } from '../cost/step-work.ts';

/** What one forward pass computes and moves, in whole FLOPs and bytes, and how long it takes by the cost model. */
export interface PassCost {
  readonly flops: number;
  readonly weightBytes: number;
  /** Keys and values read from the cache and written to it. */
  readonly kvBytes: number;
  readonly activationBytes: number;
  /** All of them. */
  readonly bytes: number;
  readonly durationNs: number;
}

/** A whole answer, step by step: element s is the pass of step s (0 = prefill), totals are of steps 0 to s. */
export interface PassColumns {
  readonly flops: Float64Array;
  readonly bytes: Float64Array;
  readonly durationNs: Float64Array;
  readonly totalFlops: BigUint64Array;
  readonly totalBytes: BigUint64Array;
  readonly totalNs: Float64Array;
}

/** The same answer with the cache and without. Both begin with the same prefill. */
export interface BothWays {
  readonly steps: number;
  readonly cached: PassColumns;
  readonly recomputed: PassColumns;
}

/** Prefill of `promptTokens` and one decode step for each further token but the last, which is only sampled: tokens − prompt passes. */
export function passCount(promptTokens: number, tokens: number): number {
  return tokens - promptTokens;
}

function bytesOfPass(cost: CostModel, work: StepWork): PassCost {
  const { operators, durationNs } = cost.open(work);
  let flops = 0;
  let weights = 0;
  let kv = 0;
  let activations = 0;
  for (const operator of operators) {
    flops += operator.flops;
    weights += operator.weightBytes;
    kv += operator.kvReadBytes + operator.kvWriteBytes;
    activations += operator.activationBytes;
  }
  const [weightBytes, kvBytes, activationBytes] = [weights, kv, activations].map(Math.round);
  return { flops, weightBytes, kvBytes, activationBytes, bytes: weightBytes + kvBytes + activationBytes, durationNs };
}

/**
 * One pass that yields the next token of a request of `contextTokens` tokens: the newest alone over the cache, or all of them again.
 * The host's work between steps is left out, as in the measured passes.
 */
export function passCost(cost: CostModel, contextTokens: number, how: 'cached' | 'recomputed'): PassCost {
  return bytesOfPass(cost, otherWork(how === 'cached' ? 'batch' : 'prompt', how === 'cached' ? 1 : contextTokens, contextTokens, false));
}

/** A prompt of `tokens` tokens that comes in `chunks` equal ones: keys and values of the chunks before are read again (Sarathi-Serve, 4.3). */
export function chunkReads(cost: CostModel, tokens: number, chunks: number): number {
  const chunkTokens = tokens / chunks;
  const work = otherWork('prompt', chunkTokens, chunkTokens, false);
  let bytes = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    clearStepWork(work);
    addToWork(work, chunkTokens, chunk * chunkTokens, true, 0, chunk === chunks - 1);
    for (const operator of cost.open(work).operators) bytes += operator.kvReadBytes;
  }
  return bytes;
}

function emptyColumns(steps: number): PassColumns {
  return {
    flops: new Float64Array(steps),
    bytes: new Float64Array(steps),
    durationNs: new Float64Array(steps),
    totalFlops: new BigUint64Array(steps),
    totalBytes: new BigUint64Array(steps),
    totalNs: new Float64Array(steps),
  };
}

function record(columns: PassColumns, step: number, { flops, bytes, durationNs }: PassCost): void {
  const before = step - 1;
  columns.flops[step] = flops;
  columns.bytes[step] = bytes;
  columns.durationNs[step] = durationNs;
  columns.totalFlops[step] = (step > 0 ? columns.totalFlops[before] : 0n) + BigInt(flops);
  columns.totalBytes[step] = (step > 0 ? columns.totalBytes[before] : 0n) + BigInt(bytes);
  columns.totalNs[step] = (step > 0 ? columns.totalNs[before] : 0) + durationNs;
}

/** Every pass of an answer of `tokens` tokens in all, both ways. @param promptTokens at least 1, fewer than `tokens` */
export function bothWays(cost: CostModel, promptTokens: number, tokens: number): BothWays {
  const steps = passCount(promptTokens, tokens);
  if (promptTokens < 1 || steps < 1)
    throw new RangeError(`an answer needs a prompt and a token after it, got ${promptTokens} of ${tokens}`);
  const cached = emptyColumns(steps);
  const recomputed = emptyColumns(steps);
  for (let step = 0; step < steps; step++) {
    const whole = passCost(cost, promptTokens + step, 'recomputed');
    record(recomputed, step, whole);
    record(cached, step, step === 0 ? whole : passCost(cost, promptTokens + step, 'cached'));
  }
  return { steps, cached, recomputed };
}
