import { OVERLONG_RULES, KV_FORMATS, WEIGHT_FORMATS } from '../document.ts';
import type { KvPool, ScenarioDocument } from '../document.ts';
import { ARRIVAL_CLOCKS } from '../requests-schema.ts';
import { gpuForm, modelForm } from './hardware-forms.ts';
import type { Setting, TextForm } from './setting.ts';
import { numberForm, onOffForm, orNothing, readNumber, textForm, wordForm } from './text-forms.ts';

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

/** Name of a custom card or model; a catalog entry has none of its own. */
const ownNameForm: TextForm<string | null> = orNothing(textForm, '', 'as in the catalog');

/**
 * Every setting but the requests, in the order the editor shows them. A setting with a single possible value (order, delivery …) joins
 * when it gets a second one.
 */
export const SETTINGS: readonly Setting[] = [
  setting(
    'name',
    'name',
    'Name',
    textForm,
    (d) => d.name,
    (d, name) => ({ ...d, name }),
  ),
  setting(
    'gpu',
    'gpu',
    'GPU',
    gpuForm,
    (d) => d.gpu,
    (d, gpu) => ({ ...d, gpu }),
  ),
  setting(
    'gpuname',
    'gpu.name',
    'GPU name',
    ownNameForm,
    (d) => ownName(d.gpu),
    (d, name) => (typeof d.gpu === 'string' || name === null ? d : { ...d, gpu: { ...d.gpu, name } }),
  ),
  setting(
    'model',
    'model',
    'Model',
    modelForm,
    (d) => d.model,
    (d, model) => ({ ...d, model }),
  ),
  setting(
    'modelname',
    'model.name',
    'Model name',
    ownNameForm,
    (d) => ownName(d.model),
    (d, name) => (typeof d.model === 'string' || name === null ? d : { ...d, model: { ...d.model, name } }),
  ),
  setting(
    'weights',
    'formats.weights',
    'Weights',
    wordForm(WEIGHT_FORMATS),
    (d) => d.formats.weights,
    (d, weights) => ({ ...d, formats: { ...d.formats, weights } }),
  ),
  setting(
    'kv',
    'formats.kv',
    'KV cache',
    wordForm(KV_FORMATS),
    (d) => d.formats.kv,
    (d, kv) => ({ ...d, formats: { ...d.formats, kv } }),
  ),
  policySetting('chunks', 'chunkedPrefill', 'Chunked prefill', onOffForm),
  policySetting('cache', 'prefixCache', 'Prefix cache', onOffForm),
  policySetting('threshold', 'longPrefillThresholdTokens', 'Most tokens of one request in a step', numberForm('tokens')),
  policySetting('watermark', 'watermark', 'Watermark', numberForm()),
  policySetting('whole', 'reserveFullSequence', 'Whole request must fit at admission', onOffForm),
  policySetting('graphs', 'paddedGraphSizes', 'Padded graph sizes', onOffForm),
  limitSetting('slots', 'maxNumSeqs', 'Slots', numberForm()),
  limitSetting('budget', 'maxNumBatchedTokens', 'Token budget', numberForm('tokens')),
  limitSetting('block', 'blockSizeTokens', 'Block size', numberForm('tokens')),
  limitSetting('pool', 'pool', 'Pages', poolForm),
  limitSetting('length', 'maxModelLenTokens', 'Longest request', orNothing(numberForm('tokens'), 'model', "the model's context")),
  limitSetting(
    'overlong',
    'overlong',
    'A longer request',
    wordForm(OVERLONG_RULES, { reject: 'is rejected', 'stop-at-limit': 'ends at that length' }),
  ),
  setting(
    'seed',
    'seed',
    'Seed',
    numberForm(),
    (d) => d.seed,
    (d, seed) => ({ ...d, seed }),
  ),
  setting(
    'clock',
    'arrivalClock',
    'Requests arrive by',
    wordForm(ARRIVAL_CLOCKS, { ns: 'time' }),
    (d) => d.arrivalClock,
    (d, arrivalClock) => ({ ...d, arrivalClock }),
  ),
];

function setting<Value>(
  key: string,
  path: string,
  label: string,
  form: TextForm<Value>,
  get: (document: ScenarioDocument) => Value,
  set: (document: ScenarioDocument, value: Value) => ScenarioDocument,
): Setting {
  return {
    key,
    path,
    label,
    write: (document) => form.write(get(document)),
    copy: (from, to) => set(to, get(from)),
    show: (document) => form.show(get(document)),
    read(document, text) {
      const value = form.read(text);
      return 'problem' in value ? value : { ok: set(document, value.ok) };
    },
  };
}

type Policy = ScenarioDocument['policy'];
function policySetting<Field extends keyof Policy>(key: string, field: Field, label: string, form: TextForm<Policy[Field]>): Setting {
  return setting(
    key,
    `policy.${field}`,
    label,
    form,
    (d) => d.policy[field],
    (d, value) => ({ ...d, policy: { ...d.policy, [field]: value } }),
  );
}

type Limits = ScenarioDocument['limits'];
function limitSetting<Field extends keyof Limits>(key: string, field: Field, label: string, form: TextForm<Limits[Field]>): Setting {
  return setting(
    key,
    `limits.${field}`,
    label,
    form,
    (d) => d.limits[field],
    (d, value) => ({ ...d, limits: { ...d.limits, [field]: value } }),
  );
}

function ownName(hardware: string | { readonly name: string }): string | null {
  return typeof hardware === 'string' ? null : hardware.name;
}
