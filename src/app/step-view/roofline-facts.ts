import type { CostModel } from '../../engine/cost/cost-model.ts';
import { memoryLevels } from '../../engine/cost/hierarchy-levels.ts';
import { MEASURED_FLOPS } from '../../engine/cost/measured-flops.ts';
import { measuredStepsOf } from '../../engine/cost/measured-steps.ts';
import { operatorPoints, otherWork, ridgeIntensity, stepPoint } from '../../engine/cost/roofline.ts';
import type { RooflinePoint } from '../../engine/cost/roofline.ts';
import { multiplyFormat } from '../../engine/cost/timing-rates.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { costModelOf } from '../../narration/step-cost.ts';
import type { StepScene } from '../../narration/step/step-scene.ts';
import type { WhatIf } from '../../scenario/step-look.ts';
import type { MeasuredPoint, Roof, RooflineData } from '../../views/step/roofline/roofline-data.ts';
import { whatIfData } from './what-if-facts.ts';

const TRAIL_STEPS = 8;
const NS_PER_MS = 1e6;
const FORMATS = ['bf16', 'fp8', 'int8'] as const;

/** Whole-step points of a run, kept while it is open: a trail asks for the same ones again and again. */
const pointsOfRun = new WeakMap<Run, Map<number, RooflinePoint | null>>();

/** Everything the roofline draws of a step. Null where the card has no rate to draw a roof with. */
export function rooflineData(run: Run, scene: StepScene, tried: WhatIf | null): RooflineData | null {
  const { scenario } = run;
  const { gpu, model, formats } = scenario;
  const format = multiplyFormat(formats.weights);
  const peak = format === null ? null : gpu.flopsPerSecond[format];
  if (format === null || peak === null) return null;
  const cost = costModelOf(scenario);
  const levels = memoryLevels(gpu);
  const measuredRate = (id: 'hbm' | 'l2') => levels.find((level) => level.id === id)?.measured?.perSecond ?? null;
  const ridge = ridgeIntensity(gpu, peak);
  return {
    gpuName: gpu.name,
    modelName: model.name,
    bytesPerSecond: gpu.hbmBytesPerSecond,
    measuredBytesPerSecond: measuredRate('hbm'),
    l2BytesPerSecond: measuredRate('l2'),
    roofs: roofsOf(scenario, peak),
    measuredFlopsPerSecond: MEASURED_FLOPS[gpu.id]?.[format]?.perSecond ?? null,
    ridge,
    step: stepPoint(scene.cost),
    operators: operatorPoints(scene.cost),
    trail: trailOf(run, cost, scene.step),
    whatIf: whatIfData(scenario, cost, scene, tried, ridge),
    measured: measuredPoints(scenario, cost),
  };
}

/** Formats that multiply at the same rate share a roof. */
function roofsOf({ gpu }: Scenario, peak: number): readonly Roof[] {
  const formatsOf = new Map<number, string[]>();
  for (const format of FORMATS) {
    const rate = gpu.flopsPerSecond[format];
    if (rate !== null) formatsOf.set(rate, [...(formatsOf.get(rate) ?? []), format]);
  }
  return [...formatsOf].map(([flopsPerSecond, names]) => ({ flopsPerSecond, formats: names.join(', '), isUsed: flopsPerSecond === peak }));
}

function trailOf(run: Run, cost: CostModel, step: number): readonly RooflinePoint[] {
  const known = pointsOfRun.get(run) ?? new Map<number, RooflinePoint | null>();
  pointsOfRun.set(run, known);
  const trail: RooflinePoint[] = [];
  for (let before = Math.max(0, step - TRAIL_STEPS); before < step; before++) {
    let point = known.get(before);
    if (point === undefined) {
      point = stepPoint(cost.open(run.snapshot(run.nsOf(before, 'scheduled')).work));
      known.set(before, point);
    }
    if (point !== null) trail.push(point);
  }
  return trail;
}

function measuredPoints({ gpu, model, formats, group }: Scenario, cost: CostModel): readonly MeasuredPoint[] {
  // On one card with CUDA graphs.
  const measured = group === undefined && formats.weights === 'bf16' && formats.kv === 'bf16' ? measuredStepsOf(gpu.id, model.id) : null;
  if (measured === null) return [];
  const point = (kind: MeasuredPoint['kind'], count: number, contextTokens: number, ms: number): MeasuredPoint[] => {
    const opened = cost.open(otherWork(kind === 'decode' ? 'batch' : 'prompt', count, contextTokens, false));
    const placed = stepPoint({ ...opened, durationNs: ms * NS_PER_MS });
    return placed === null ? [] : [{ ...placed, kind, count, contextTokens, ms }];
  };
  return [
    ...measured.decode.flatMap(([batch, contextTokens, ms]) => point('decode', batch, contextTokens, ms)),
    ...measured.prefill.flatMap(([tokens, , ms]) => point('prefill', tokens, tokens, ms)),
  ];
}
