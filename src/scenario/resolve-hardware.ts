import { GPUS, gpuById } from '../engine/catalog/gpus.ts';
import type { GpuSpec } from '../engine/catalog/gpu-spec.ts';
import { shardOf, shardProblem } from '../engine/catalog/model-shard.ts';
import { MODELS, modelById } from '../engine/catalog/models.ts';
import type { ModelSpec } from '../engine/catalog/model-spec.ts';
import type { ScenarioDocument } from './document.ts';
import { quoteValue, scenarioError } from './scenario-error.ts';
import type { Outcome } from './scenario-error.ts';

const CUSTOM = 'custom';
const CUSTOM_SOURCE = 'entered by hand';

/** The card of the catalog, or the one described. */
export function resolveGpu(gpu: ScenarioDocument['gpu']): Outcome<GpuSpec> {
  if (typeof gpu !== 'string') return { ok: { id: CUSTOM, ...gpu, source: CUSTOM_SOURCE } };
  const found = gpuById(gpu);
  return found === null ? unknownId('gpu', 'GPU', gpu, GPUS) : { ok: found };
}

/** The model of the catalog, or the one described. */
export function resolveModel(model: ScenarioDocument['model']): Outcome<ModelSpec> {
  if (typeof model === 'string') {
    const found = modelById(model);
    return found === null ? unknownId('model', 'model', model, MODELS) : { ok: found };
  }
  if (model.queryHeads % model.kvHeads !== 0) {
    const message = `${model.queryHeads} query heads cannot share ${model.kvHeads} KV heads evenly`;
    return { errors: [scenarioError('model.kvHeads', message, `a divisor of ${model.queryHeads}`)] };
  }
  return { ok: { id: CUSTOM, ...model, source: CUSTOM_SOURCE } };
}

/** The model as one card holds it: whole, or its share of one that is spread over several (SPEC N1). */
export function resolveShard({ model, tensorParallel = 1 }: Pick<ScenarioDocument, 'model' | 'tensorParallel'>): Outcome<ModelSpec> {
  const whole = resolveModel(model);
  if ('errors' in whole) return whole;
  const problem = shardProblem(whole.ok, tensorParallel);
  return problem === null
    ? { ok: shardOf(whole.ok, tensorParallel) }
    : { errors: [scenarioError('tensorParallel', problem, 'a number of cards that divides the heads')] };
}

function unknownId(path: string, what: string, id: string, catalog: readonly { readonly id: string }[]): Outcome<never> {
  const expected = `one of ${catalog.map((entry) => entry.id).join(', ')}`;
  return { errors: [scenarioError(path, `${quoteValue(id)} is not a ${what} of the catalog`, expected)] };
}
