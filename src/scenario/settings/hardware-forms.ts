import { gpuById } from '../../engine/catalog/gpus.ts';
import { modelById } from '../../engine/catalog/models.ts';
import type { ScenarioDocument } from '../document.ts';
import type { CustomGpu, CustomModel } from '../hardware-schema.ts';
import type { TextForm } from './setting.ts';
import { readNumber } from './text-forms.ts';

const CUSTOM = 'custom';
const BETWEEN_FIELDS = '~';
const BEFORE_VALUE = '-';

type Scalar = number | boolean | string | null;
type Fields = Readonly<Record<string, Scalar>>;

const GPU_FIELDS = {
  hbm: 'hbmBytes',
  reported: 'hbmReportedBytes',
  rate: 'hbmBytesPerSecond',
  bf16: 'bf16',
  fp8: 'fp8',
  int8: 'int8',
  l2: 'l2Bytes',
  sms: 'smCount',
  l1: 'l1AndSharedBytesPerSm',
  registers: 'registerBytesPerSm',
  host: 'hostLinkBytesPerSecond',
  link: 'gpuLinkBytesPerSecond',
} as const;

const MODEL_FIELDS = {
  family: 'family',
  layers: 'layers',
  hidden: 'hiddenSize',
  heads: 'queryHeads',
  kvheads: 'kvHeads',
  dim: 'headDim',
  ffn: 'ffnSize',
  vocab: 'vocabSize',
  context: 'contextTokens',
  tied: 'tiedEmbeddings',
  bias: 'qkvBias',
  norm: 'qkNorm',
} as const;

/** A catalog id, or "custom~hbm-80000000000~rate-3350000000000~…": the sheet's fields by short names, unknown ones left out. */
export const gpuForm: TextForm<ScenarioDocument['gpu']> = {
  write(gpu) {
    if (typeof gpu === 'string') return gpu;
    const { name: _shown, flopsPerSecond, ...rest } = gpu;
    return writeFields({ ...rest, ...flopsPerSecond }, GPU_FIELDS);
  },
  read(text) {
    if (!isCustom(text)) return gpuById(text) === null ? { problem: 'is not a GPU of the catalog' } : { ok: text };
    const fields = readFields(text, GPU_FIELDS);
    if ('problem' in fields) return fields;
    const { bf16 = null, fp8 = null, int8 = null, ...rest } = fields.ok;
    // The schema checks what is missing or of the wrong type.
    return { ok: { name: UNNAMED, ...NO_GPU_FIGURES, ...rest, flopsPerSecond: { bf16, fp8, int8 } } as CustomGpu };
  },
  show: (gpu) => (typeof gpu === 'string' ? (gpuById(gpu)?.name ?? gpu) : gpu.name),
};

/** A catalog id, or "custom~layers-32~hidden-4096~…". */
export const modelForm: TextForm<ScenarioDocument['model']> = {
  write(model) {
    if (typeof model === 'string') return model;
    const { name: _shown, ...shape } = model;
    return writeFields(shape, MODEL_FIELDS);
  },
  read(text) {
    if (!isCustom(text)) return modelById(text) === null ? { problem: 'is not a model of the catalog' } : { ok: text };
    const fields = readFields(text, MODEL_FIELDS);
    if ('problem' in fields) return fields;
    return { ok: { name: UNNAMED, ...PLAIN_SHAPE, ...fields.ok } as CustomModel };
  },
  show: (model) => (typeof model === 'string' ? (modelById(model)?.name ?? model) : model.name),
};

const UNNAMED = 'custom';
const NO_GPU_FIGURES = {
  hbmReportedBytes: null,
  l2Bytes: null,
  smCount: null,
  l1AndSharedBytesPerSm: null,
  registerBytesPerSm: null,
  hostLinkBytesPerSecond: null,
  gpuLinkBytesPerSecond: null,
};
const PLAIN_SHAPE = { family: 'llama', tiedEmbeddings: false, qkvBias: false, qkNorm: false };

function isCustom(text: string): boolean {
  return text === CUSTOM || text.startsWith(CUSTOM + BETWEEN_FIELDS);
}

function writeFields(values: Fields, names: Readonly<Record<string, string>>): string {
  const written = Object.entries(names).flatMap(([short, field]) => {
    const value = values[field] ?? null;
    return value === null || value === false ? [] : [value === true ? short : short + BEFORE_VALUE + String(value)];
  });
  return [CUSTOM, ...written].join(BETWEEN_FIELDS);
}

function readFields(text: string, names: Readonly<Record<string, string>>): { readonly ok: Fields } | { readonly problem: string } {
  const fields: Record<string, Scalar> = {};
  for (const item of text.split(BETWEEN_FIELDS).slice(1)) {
    const dash = item.indexOf(BEFORE_VALUE);
    const short = dash < 0 ? item : item.slice(0, dash);
    const field = Object.hasOwn(names, short) ? names[short] : undefined;
    if (field === undefined) return { problem: `has a field "${short}" that this version does not know` };
    if (dash < 0) {
      fields[field] = true;
      continue;
    }
    const value = item.slice(dash + 1);
    if (field === 'family') {
      fields[field] = value;
      continue;
    }
    const number = readNumber(value);
    if ('problem' in number) return { problem: `has a field "${item}" that is not a number` };
    fields[field] = number.ok;
  }
  return { ok: fields };
}
