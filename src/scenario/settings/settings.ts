import type { CardCount } from '../../engine/catalog/model-shard.ts';
import { KV_FORMATS, OVERLONG_RULES, WEIGHT_FORMATS } from '../setting-values.ts';
import type { KvPool, ScenarioDocument } from '../document.ts';
import { LAUNCHES } from '../hardware-schema.ts';
import type { CustomGpu, CustomModel } from '../hardware-schema.ts';
import { ARRIVAL_CLOCKS } from '../requests-schema.ts';
import { gpuForm, modelForm } from './hardware-forms.ts';
import { makeSetting } from './make-setting.ts';
import { POLICY_SETTINGS } from './policy-settings.ts';
import type { Setting, TextForm } from './setting.ts';
import { numberForm, orNothing, readNumber, textForm, wordForm } from './text-forms.ts';

const SHARE = 'share-';

const poolForm: TextForm<KvPool> = {
  write: (pool) => (pool.kind === 'pages' ? String(pool.usablePages) : SHARE + String(pool.share)),
  read(text) {
    const isShare = text.startsWith(SHARE);
    const number = readNumber(isShare ? text.slice(SHARE.length) : text);
    if ('problem' in number) return number;
    return { ok: isShare ? { kind: 'memory-share', share: number.ok } : { kind: 'pages', usablePages: number.ok } };
  },
  show: (pool) => (pool.kind === 'pages' ? numberForm('pages').show(pool.usablePages) : `${pool.share} of the card's memory`),
};

/** Every setting but the requests, in the order the editor shows them. One that depends on another stands after it. */
export const SETTINGS: readonly Setting[] = [
  plain('name', 'Name', textForm, 'name'),
  plain('gpu', 'GPU', gpuForm, 'gpu'),
  makeSetting({
    key: 'gpuname',
    path: 'gpu.name',
    label: 'GPU name',
    form: textForm,
    applies: (d) => typeof d.gpu !== 'string',
    get: (d) => nameOf(d.gpu),
    set: (d, name) => (typeof d.gpu === 'string' ? d : { ...d, gpu: { ...d.gpu, name } }),
  }),
  plain('model', 'Model', modelForm, 'model'),
  makeSetting({
    key: 'modelname',
    path: 'model.name',
    label: 'Model name',
    form: textForm,
    applies: (d) => typeof d.model !== 'string',
    get: (d) => nameOf(d.model),
    set: (d, name) => (typeof d.model === 'string' ? d : { ...d, model: { ...d.model, name } }),
  }),
  makeSetting({
    key: 'tp',
    path: 'tensorParallel',
    label: 'Cards',
    form: numberForm(),
    get: (d) => d.tensorParallel ?? 1,
    set(d, cards) {
      const { tensorParallel: _, ...one } = d;
      return cards === 1 ? one : { ...one, tensorParallel: cards as CardCount };
    },
  }),
  makeSetting({
    key: 'launch',
    path: 'launch',
    label: 'Kernel launch',
    form: wordForm(LAUNCHES, { graphs: 'CUDA graphs', eager: 'one by one (eager)' }),
    get: (d) => d.launch ?? 'graphs',
    set(d, launch) {
      const { launch: _, ...graphs } = d;
      return launch === 'graphs' ? graphs : { ...graphs, launch };
    },
  }),
  makeSetting({
    key: 'weights',
    path: 'formats.weights',
    label: 'Weights',
    form: wordForm(WEIGHT_FORMATS),
    get: (d) => d.formats.weights,
    set: (d, weights) => ({ ...d, formats: { ...d.formats, weights } }),
  }),
  makeSetting({
    key: 'kv',
    path: 'formats.kv',
    label: 'KV cache',
    form: wordForm(KV_FORMATS),
    get: (d) => d.formats.kv,
    set: (d, kv) => ({ ...d, formats: { ...d.formats, kv } }),
  }),
  ...POLICY_SETTINGS,
  limit('slots', 'Slots', numberForm(), 'maxNumSeqs'),
  limit('budget', 'Token budget', numberForm('tokens'), 'maxNumBatchedTokens'),
  limit('block', 'Block size', numberForm('tokens'), 'blockSizeTokens'),
  limit('pool', 'Pages', poolForm, 'pool'),
  limit('length', 'Longest request', orNothing(numberForm('tokens'), 'model', "the model's context"), 'maxModelLenTokens'),
  limit(
    'overlong',
    'A longer request',
    wordForm(OVERLONG_RULES, { reject: 'is rejected', 'stop-at-limit': 'ends at that length' }),
    'overlong',
  ),
  plain('seed', 'Seed', numberForm(), 'seed'),
  plain('clock', 'Requests arrive by', wordForm(ARRIVAL_CLOCKS, { ns: 'time' }), 'arrivalClock'),
];

function plain<Field extends keyof ScenarioDocument>(
  key: string,
  label: string,
  form: TextForm<ScenarioDocument[Field]>,
  field: Field,
): Setting {
  return makeSetting({ key, path: field, label, form, get: (d) => d[field], set: (d, value) => ({ ...d, [field]: value }) });
}

type Limits = ScenarioDocument['limits'];
function limit<Field extends keyof Limits>(key: string, label: string, form: TextForm<Limits[Field]>, field: Field): Setting {
  return makeSetting({
    key,
    path: `limits.${field}`,
    label,
    form,
    get: (d) => d.limits[field],
    set: (d, value) => ({ ...d, limits: { ...d.limits, [field]: value } }),
  });
}

function nameOf(hardware: string | CustomGpu | CustomModel): string {
  return typeof hardware === 'string' ? hardware : hardware.name;
}
