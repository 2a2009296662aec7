import type { GpuSpec } from '../../engine/catalog/gpu-spec.ts';
import { GPUS, gpuById } from '../../engine/catalog/gpus.ts';
import type { ModelSpec } from '../../engine/catalog/model-spec.ts';
import { modelById } from '../../engine/catalog/models.ts';
import type { NumberFormat } from '../../engine/catalog/number-format.ts';
import { timingProblem } from '../../engine/cost/timing-rates.ts';
import type { Shape, StepFile } from './calibration-file.ts';

/** What a file was measured on, in the engine's terms. */
export interface FileHardware {
  readonly gpu: GpuSpec;
  readonly model: ModelSpec;
  readonly formats: { readonly weights: NumberFormat; readonly kv: NumberFormat };
}

export type ResolvedHardware = { readonly ok: true; readonly hardware: FileHardware } | { readonly ok: false; readonly problem: string };

/** Names other measuring scripts give cards of the catalog. */
const OTHER_NAMES: Readonly<Record<string, string>> = { h100: 'h100-sxm', 'h200-sxm': 'h200' };

const SOURCE = 'shape of the calibration file';

/** The measured models are Llama-like with a head of their own; tying would change what is stored, not what a step reads. */
function modelOfShape(id: string, shape: Shape): ModelSpec {
  return {
    id,
    name: id,
    family: 'llama',
    layers: shape.layers,
    hiddenSize: shape.d_model,
    queryHeads: shape.heads,
    kvHeads: shape.kv_heads,
    headDim: shape.head_dim,
    ffnSize: shape.ffn,
    vocabSize: shape.vocab,
    contextTokens: 131_072,
    tiedEmbeddings: false,
    qkvBias: false,
    qkNorm: false,
    source: SOURCE,
  };
}

function weightFormat(weights: StepFile['weights']): NumberFormat {
  return weights === 'int4' ? 'int4-g128' : weights;
}

/** GPU by its id, model by its id or else by the file's shape. */
export function fileHardware(file: Pick<StepFile, 'gpu' | 'model' | 'shape' | 'weights' | 'kv'>): ResolvedHardware {
  const gpu = gpuById(OTHER_NAMES[file.gpu] ?? file.gpu);
  if (gpu === null) {
    const known = GPUS.map((entry) => entry.id).join(', ');
    return { ok: false, problem: `gpu: "${file.gpu}" is not in the catalog; expected one of ${known}` };
  }
  const model = modelById(file.model) ?? (file.shape === undefined ? null : modelOfShape(file.model, file.shape));
  if (model === null) return { ok: false, problem: `model: "${file.model}" is not in the catalog and the file has no shape` };
  const weights = weightFormat(file.weights);
  const problem = timingProblem(gpu, weights);
  if (problem !== null) return { ok: false, problem: `weights: ${problem}` };
  return { ok: true, hardware: { gpu, model, formats: { weights, kv: file.kv } } };
}
