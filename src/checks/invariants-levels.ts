import type { StepCost } from '../engine/cost/cost-model.ts';
import { BYTE_KINDS, MEMORY_LEVELS, type LevelBytes } from '../engine/cost/hierarchy-bytes.ts';
import { demandOf } from '../engine/cost/hierarchy-demand.ts';
import { layOutStep } from '../engine/cost/step-layout.ts';
import type { StepWork } from '../engine/cost/step-work.ts';
import type { Run } from '../engine/recording/run.ts';
import type { Report } from './invariants.ts';

/** Sums of real numbers may differ in the last bits by the order of adding. */
const RELATIVE_SLACK = 1e-9;

/**
 * Bytes counted by operators are the bytes counted by level: HBM kind by kind; every level as the sum of its places (layers, and what runs
 * once); and the step laid out in time is as long as the step.
 */
export function checkLevels(run: Run, work: StepWork, opened: StepCost, report: Report): void {
  const { scenario } = run;
  const step = demandOf(scenario, work, opened, null).levels;
  const operators = { weights: 0, kv: 0, activations: 0 };
  for (const { weightBytes, kvReadBytes, kvWriteBytes, activationBytes } of opened.operators) {
    operators.weights += weightBytes;
    operators.kv += kvReadBytes + kvWriteBytes;
    operators.activations += activationBytes;
  }
  const agree = (rule: string, found: number, expected: number): void => {
    if (Math.abs(found - expected) > RELATIVE_SLACK * expected) report(rule, `${found} ≠ ${expected}`);
  };
  for (const kind of BYTE_KINDS) agree(`bytes of operators = bytes of HBM, ${kind}`, step.hbm[kind], operators[kind]);

  const layout = layOutStep(opened, scenario.model.layers);
  const places: LevelBytes[] = [];
  let ns = 0;
  for (const stretch of layout.stretches) {
    if (stretch.startNs !== ns) report('the parts of a step touch', `${stretch.startNs} ≠ ${ns}`);
    ns = stretch.endNs;
    if (stretch.kind === 'operator') places.push(demandOf(scenario, work, opened, { layer: null, operator: stretch.cost.id }).levels);
  }
  if (layout.stretches.length > 0 && ns !== opened.durationNs) report('the parts of a step sum to it', `${ns} ≠ ${opened.durationNs}`);
  const layer = demandOf(scenario, work, opened, { layer: 0, operator: null }).levels;
  for (const level of MEMORY_LEVELS) {
    for (const kind of BYTE_KINDS) {
      const once = places.reduce((total, levels) => total + levels[level][kind], 0);
      agree(`bytes of a level = bytes of its places, ${level}, ${kind}`, layout.layers * layer[level][kind] + once, step[level][kind]);
    }
  }
}
