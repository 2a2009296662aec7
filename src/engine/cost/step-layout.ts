import type { OperatorCost, OperatorId, StepCost } from './cost-model.ts';
import { isPerLayer } from './operator-table.ts';

/** A stretch of a step, in whole ns from the step's start. */
interface Stretch {
  readonly startNs: number;
  readonly endNs: number;
}

/** One operator where it runs: `cost` is what one layer (or the model, for what runs once) moves, computes and takes. */
export interface OperatorStretch extends Stretch {
  readonly kind: 'operator';
  readonly cost: OperatorCost;
}

export interface LayerStretch extends Stretch {
  readonly kind: 'layer';
  readonly layer: number;
}

/** The host reads the tokens and prepares the next step. */
export interface HostGapStretch extends Stretch {
  readonly kind: 'host-gap';
}

export type StepStretch = OperatorStretch | LayerStretch | HostGapStretch;

/** A step laid out in time: embedding, layers 0 to L − 1, final norm, LM head, sampling, host gap. */
export interface StepLayout {
  readonly durationNs: number;
  /** In the order of time; they touch, begin at 0 and end at `durationNs`. */
  readonly stretches: readonly StepStretch[];
  readonly layers: number;
  /** The operators of one layer; they touch and fill its stretch. Empty where there is no such layer. */
  operatorsOf(layer: number): readonly OperatorStretch[];
}

/** Where a moment of a step stands. */
export interface StepPlace {
  /** Null outside the layers. */
  readonly layer: number | null;
  /** Null in the host gap. */
  readonly operator: OperatorId | null;
}

/** What one layer has of an operator that runs once a layer; all layers are alike. */
export function shareOfOneLayer(cost: OperatorCost): OperatorCost {
  const { layers } = cost;
  if (layers === 1) return cost;
  return {
    ...cost,
    layers: 1,
    flops: cost.flops / layers,
    weightBytes: cost.weightBytes / layers,
    kvReadBytes: cost.kvReadBytes / layers,
    kvWriteBytes: cost.kvWriteBytes / layers,
    activationBytes: cost.activationBytes / layers,
    linkBytes: cost.linkBytes / layers,
    linkNs: cost.linkNs / layers,
    computeNs: cost.computeNs / layers,
    hbmNs: cost.hbmNs / layers,
    launchNs: cost.launchNs / layers,
    totalNs: cost.totalNs / layers,
  };
}

/**
 * Lays a step out in time (SPEC C12). Operators run one after another, layer by layer; the host gap comes last. Offsets are rounded
 * cumulatively, so that they sum to the step's duration exactly.
 * @param layers of the model
 */
export function layOutStep(cost: StepCost, layers: number): StepLayout {
  const before = cost.operators.filter(({ id }) => id === 'embedding');
  const after = cost.operators.filter(({ id }) => id !== 'embedding' && !isPerLayer(id));
  const inLayer = cost.operators.filter(({ id }) => isPerLayer(id)).map(shareOfOneLayer);
  const layerNs = total(inLayer);
  const layerCount = inLayer.length === 0 ? 0 : layers;
  const layersFromNs = total(before);
  const afterFromNs = layersFromNs + layerNs * layerCount;
  const gapFromNs = afterFromNs + total(after);
  const atNs = (ns: number): number => Math.min(cost.durationNs, Math.round(ns));
  const layerStartNs = (layer: number): number => layersFromNs + layerNs * layer;

  const stretches: StepStretch[] = [...inTurn(before, 0, atNs)];
  for (let layer = 0; layer < layerCount; layer++) {
    stretches.push({ kind: 'layer', layer, startNs: atNs(layerStartNs(layer)), endNs: atNs(layerStartNs(layer + 1)) });
  }
  stretches.push(...inTurn(after, afterFromNs, atNs));
  if (cost.hostGapNs > 0) stretches.push({ kind: 'host-gap', startNs: atNs(gapFromNs), endNs: cost.durationNs });
  else endExactly(stretches, cost.durationNs);
  return {
    durationNs: cost.durationNs,
    stretches,
    layers: layerCount,
    operatorsOf(layer) {
      if (!Number.isInteger(layer) || layer < 0 || layer >= layerCount) return [];
      const operators = inTurn(inLayer, layerStartNs(layer), atNs);
      endExactly(operators, atNs(layerStartNs(layer + 1)));
      return operators;
    },
  };
}

/** Layer and operator that run `offsetNs` after the step's start. */
export function placeAt(layout: StepLayout, offsetNs: number): StepPlace {
  const stretch = stretchAt(layout.stretches, offsetNs);
  if (stretch === undefined || stretch.kind === 'host-gap') return { layer: null, operator: null };
  if (stretch.kind === 'operator') return { layer: null, operator: stretch.cost.id };
  const operator = stretchAt(layout.operatorsOf(stretch.layer), offsetNs);
  return { layer: stretch.layer, operator: operator?.cost.id ?? null };
}

function stretchAt<S extends Stretch>(stretches: readonly S[], offsetNs: number): S | undefined {
  return stretches.find(({ startNs, endNs }) => offsetNs >= startNs && offsetNs < endNs) ?? stretches.at(-1);
}

function total(operators: readonly OperatorCost[]): number {
  return operators.reduce((sum, { totalNs }) => sum + totalNs, 0);
}

function inTurn(operators: readonly OperatorCost[], fromNs: number, atNs: (ns: number) => number): OperatorStretch[] {
  let ns = fromNs;
  return operators.map((cost) => {
    const startNs = atNs(ns);
    ns += cost.totalNs;
    return { kind: 'operator', cost, startNs, endNs: atNs(ns) };
  });
}

/** Sums taken in another order may differ in the last bit, and so round to another ns. */
function endExactly(stretches: (StepStretch | OperatorStretch)[], endNs: number): void {
  const last = stretches.pop();
  if (last !== undefined) stretches.push({ ...last, endNs });
}
