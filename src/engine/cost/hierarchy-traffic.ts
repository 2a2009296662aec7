import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import type { OperatorCost, StepCost } from './cost-model.ts';
import type { KindBytes, OperatorTraffic } from './hierarchy-bytes.ts';
import { nearBytes } from './hierarchy-near.ts';
import { TOKEN_ID_BYTES } from './hierarchy-tiles.ts';
import { operatorTable } from './operator-table.ts';
import { computedRows, logitsRows, type StepWork } from './step-work.ts';

/**
 * Bytes that each operator of a step moves through each level (SPEC H1 to H5). HBM is what the cost model counts; what is nearer follows from
 * the tile shapes of `hierarchy-tiles.ts`. Every level carries at least what the one before it delivers.
 */
export function stepTraffic(
  model: ModelSpec,
  formats: { readonly weights: NumberFormat; readonly kv: NumberFormat },
  work: StepWork,
  cost: StepCost,
): readonly OperatorTraffic[] {
  const table = operatorTable(model, formats.weights, formats.kv);
  const headsPerKvHead = model.queryHeads / model.kvHeads;
  return cost.operators.map((operator) => {
    const hbm = hbmBytes(operator);
    const near = nearBytes({ operator, hbm, table, headsPerKvHead, work });
    const tokens = operator.id === 'embedding' ? computedRows(work) : operator.id === 'sampling' ? logitsRows(work) : 0;
    const host: KindBytes = { weights: 0, kv: 0, activations: TOKEN_ID_BYTES * tokens };
    return { id: operator.id, layers: operator.layers, levels: { host, 'host-link': host, hbm, ...near } };
  });
}

function hbmBytes(operator: OperatorCost): KindBytes {
  return {
    weights: operator.weightBytes,
    kv: operator.kvReadBytes + operator.kvWriteBytes,
    activations: operator.activationBytes,
  };
}
