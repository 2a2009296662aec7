import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import type { Scenario } from '../scenario.ts';
import { boundOf, boundOfOperators } from './bound.ts';
import { type CardGroup, EAGER_LAYER_NS, ONE_CARD } from './card-group.ts';
import { COST_CONSTANTS } from './constants.ts';
import type { CostConstants } from './cost-constants.ts';
import type { CostModel, OperatorCost, StepCost, StepParts } from './cost-model.ts';
import { OperatorLedger } from './operator-ledger.ts';
import { isPerLayer, OPERATOR_IDS, operatorTable } from './operator-table.ts';
import type { StepWork } from './step-work.ts';
import { timeOperators, type TimingInputs } from './time-operators.ts';
import { timingRates } from './timing-rates.ts';

/** Adds a ledger up: the step's duration in whole ns, and where it went. Parts are rounded cumulatively, so they sum exactly (SPEC C9). */
function addUp(ledger: OperatorLedger, hostGapNs: number, parts: StepParts): number {
  let total = 0;
  let weights = 0;
  let kv = 0;
  let overhead = 0;
  for (let at = 0; at < OPERATOR_IDS.length; at += 1) {
    total += ledger.totalNs[at] ?? 0;
    weights += ledger.weightNs[at] ?? 0;
    kv += ledger.kvNs[at] ?? 0;
    overhead += (ledger.launchNs[at] ?? 0) + (ledger.linkNs[at] ?? 0);
  }
  total += hostGapNs;
  overhead += hostGapNs;
  const durationNs = Math.round(total);
  const afterWeights = Math.round(weights);
  const afterKv = Math.round(weights + kv);
  const afterOverhead = Math.min(durationNs, Math.round(weights + kv + overhead));
  parts.weightsNs = afterWeights;
  parts.kvNs = afterKv - afterWeights;
  parts.overheadNs = afterOverhead - afterKv;
  parts.computeNs = durationNs - afterOverhead;
  return durationNs;
}

/** Time of the card's own work. */
function busyNs(ledger: OperatorLedger): number {
  let total = 0;
  for (let at = 0; at < OPERATOR_IDS.length; at += 1) total += ledger.totalNs[at] ?? 0;
  return total;
}

function operatorCost(ledger: OperatorLedger, at: number, layers: number): OperatorCost | null {
  const id = OPERATOR_IDS[at];
  const totalNs = ledger.totalNs[at] ?? 0;
  if (id === undefined || totalNs === 0) return null;
  const computeNs = ledger.computeNs[at] ?? 0;
  const hbmNs = ledger.hbmNs[at] ?? 0;
  const launchNs = ledger.launchNs[at] ?? 0;
  const linkNs = ledger.linkNs[at] ?? 0;
  return {
    id,
    layers: isPerLayer(id) ? layers : 1,
    flops: ledger.flops[at] ?? 0,
    weightBytes: ledger.weightBytes[at] ?? 0,
    kvReadBytes: ledger.kvReadBytes[at] ?? 0,
    kvWriteBytes: ledger.kvWriteBytes[at] ?? 0,
    activationBytes: ledger.activationBytes[at] ?? 0,
    linkBytes: linkNs === 0 ? 0 : (ledger.linkBytes[at] ?? 0),
    linkNs,
    computeNs,
    hbmNs,
    launchNs,
    totalNs,
    bound: boundOf(computeNs, hbmNs, launchNs, linkNs),
  };
}

/**
 * Times steps of `model` on `gpu` with weights and KV cache in `formats` (SPEC C1 to C9).
 * @param constants shared efficiencies; only the fit passes others than the committed ones.
 * @param model under tensor parallelism what one card holds (`shardOf`)
 * @throws RangeError when the card has no published rate for the weight format (`timingProblem` says so beforehand).
 */
export function createCostModel(
  gpu: GpuSpec,
  model: ModelSpec,
  formats: { readonly weights: NumberFormat; readonly kv: NumberFormat },
  constants: CostConstants = COST_CONSTANTS,
  group: CardGroup = ONE_CARD,
): CostModel {
  const inputs: TimingInputs = {
    table: operatorTable(model, formats.weights, formats.kv),
    rates: timingRates(gpu, formats.weights, constants),
    constants,
    group,
  };
  const ledger = new OperatorLedger();
  const eagerNs = group.launch === 'eager' ? model.layers * EAGER_LAYER_NS : 0;
  const gapOf = (work: StepWork): number =>
    (work.hostGap ? constants.hostGapNs : 0) + (eagerNs === 0 ? 0 : Math.max(0, eagerNs - busyNs(ledger)));
  return {
    hostGapNs: constants.hostGapNs,
    step(work, parts) {
      timeOperators(work, inputs, ledger);
      return addUp(ledger, gapOf(work), parts);
    },
    open(work): StepCost {
      timeOperators(work, inputs, ledger);
      const parts: StepParts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
      const hostGapNs = gapOf(work);
      const durationNs = addUp(ledger, hostGapNs, parts);
      const operators: OperatorCost[] = [];
      for (let at = 0; at < OPERATOR_IDS.length; at += 1) {
        const operator = operatorCost(ledger, at, model.layers);
        if (operator !== null) operators.push(operator);
      }
      return { operators, hostGapNs, durationNs, parts, bound: boundOfOperators(operators, hostGapNs) };
    },
  };
}

/** The cost model of a scenario. */
export function costModelFor({ gpu, model, formats, group }: Scenario): CostModel {
  return createCostModel(gpu, model, formats, COST_CONSTANTS, group);
}
