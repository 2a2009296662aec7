import { cardBytes } from '../../engine/catalog/gpus.ts';
import { kvBytesPerToken } from '../../engine/catalog/kv-bytes.ts';
import { residentWeightBytes } from '../../engine/catalog/weight-bytes.ts';
import type { CostModel, StepCost } from '../../engine/cost/cost-model.ts';
import { firstReaching, matmulIntensity, operatorPoints, otherWork, stepPoint } from '../../engine/cost/roofline.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { StepScene } from '../../narration/step/step-scene.ts';
import { MOST_WHAT_IF, type WhatIf } from '../../scenario/step-look.ts';
import type { OtherStep, WhatIfData } from '../../views/step/roofline/roofline-data.ts';

/** Beyond this nobody asks where the ridge is crossed. */
const MOST_CROSSING = 65_536;
/** Rungs of the control in each doubling. */
const RUNGS_PER_DOUBLING = 6;

/** What another batch or prompt would do on the same model and card, at the step's own context. */
export function whatIfData(scenario: Scenario, cost: CostModel, { scheduled }: StepScene, tried: WhatIf | null, ridge: number): WhatIfData {
  const { work } = scheduled;
  const decodes = work.decodeRequests + work.verifyRequests;
  const vary = tried?.vary ?? (decodes === 0 && work.prefillChunks > 0 ? 'prompt' : 'batch');
  const contextTokens = meanContext(scheduled.running);
  const open = (count: number): StepCost => cost.open(otherWork(vary, count, contextTokens, work.hostGap));
  const prefillTokens = work.prefill.slice(0, 2 * work.prefillChunks).reduce((sum, tokens, i) => (i % 2 === 0 ? sum + tokens : sum), 0);
  const real = vary === 'batch' ? decodes : prefillTokens;
  const count = Math.min(MOST_WHAT_IF[vary], Math.max(1, tried?.count ?? real));
  const stepIntensity = (at: number): number => stepPoint(open(at))?.intensity ?? 0;
  const crossing = firstReaching(ridge, MOST_CROSSING, stepIntensity);
  return {
    vary,
    isTried: tried !== null,
    contextTokens,
    at: otherStep(count, open(count)),
    ladder: ladderTo(MOST_WHAT_IF[vary]).map((rung) => otherStep(rung, open(rung))),
    crossing,
    crossingTooLargeBytes: crossing === null ? null : tooLargeBytes(scenario, crossing * (vary === 'batch' ? contextTokens : 1)),
    matmulCrossing: firstReaching(ridge, MOST_CROSSING, (at) => matmulIntensity(open(at))),
    limit: stepIntensity(MOST_CROSSING),
  };
}

/** Bytes of a cache of so many tokens where they do not fit beside the weights. */
function tooLargeBytes({ gpu, model, formats }: Scenario, tokens: number): number | null {
  const bytes = tokens * kvBytesPerToken(model, formats.kv);
  return bytes + residentWeightBytes(model, formats.weights) > cardBytes(gpu) ? bytes : null;
}

/** Tokens in the cache of a request of the step, on average, those in flight included. */
function meanContext(running: StepScene['scheduled']['running']): number {
  if (running.length === 0) return 1;
  const tokens = running.reduce((sum, { computedTokens, inFlightTokens }) => sum + computedTokens + inFlightTokens, 0);
  return Math.max(1, Math.round(tokens / running.length));
}

function otherStep(count: number, cost: StepCost): OtherStep {
  return {
    count,
    durationNs: cost.durationNs,
    step: stepPoint(cost) ?? { intensity: 0, flopsPerSecond: 0 },
    operators: operatorPoints(cost),
  };
}

/** 1, 2, 3, … and then about six in each doubling. */
export function ladderTo(most: number): readonly number[] {
  const rungs = new Set<number>();
  for (let rung = 1; rung < most; rung = Math.max(rung + 1, Math.round(rung * 2 ** (1 / RUNGS_PER_DOUBLING)))) rungs.add(rung);
  return [...rungs.add(most)];
}
