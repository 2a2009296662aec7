import { tickStep } from 'd3-array';
import type { Run } from '../../engine/recording/run.ts';

/** Tokens written in equal stretches of the run's time from 0. */
export interface ThroughputBins {
  readonly binNs: number;
  readonly tokens: readonly number[];
}

const MOST_BINS = 76;

/** Stretches of a round length, at most 76 of them; a token counts where the step that wrote it ended. */
export function throughputBins(run: Run): ThroughputBins {
  const { endNs, sampledTokens } = run.steps;
  const binNs = Math.max(1, roundLength(run.endNs / MOST_BINS));
  const tokens = Array<number>(Math.max(1, Math.ceil(run.endNs / binNs))).fill(0);
  for (let step = 0; step < run.stepCount; step++) {
    tokens[Math.min(tokens.length - 1, Math.floor(endNs[step] / binNs))] += sampledTokens[step];
  }
  return { binNs, tokens };
}

/** The smallest 1, 2 or 5 × 10^n ns that is not less. */
function roundLength(ns: number): number {
  const step = tickStep(0, Math.max(1, ns), 1);
  if (step >= ns) return step;
  return tickStep(0, step * 2.5, 1);
}
