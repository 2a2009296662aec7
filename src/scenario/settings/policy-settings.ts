import type { ScenarioDocument } from '../document.ts';
import { defaultPolicy, DELIVERIES, POLICY_KINDS, QUEUE_ORDERS, STATIC_PREFILLS } from '../policy-schema.ts';
import type { Policy, StaticPolicy, VllmPolicy } from '../policy-schema.ts';
import { makeSetting } from './make-setting.ts';
import { formationForm, kvAllocationForm, speculativeForm } from './policy-forms.ts';
import type { Setting, TextForm } from './setting.ts';
import { numberForm, onOffForm, orNothing, wordForm } from './text-forms.ts';

const KIND_FORM = wordForm(POLICY_KINDS, {
  'vllm-v1': 'vLLM V1',
  static: 'static batching',
  'prefill-first': 'continuous batching, prefill first',
});

/** A policy as a link names it: its kind, then options of their own keys. */
const policyForm: TextForm<Policy> = {
  write: (policy) => KIND_FORM.write(policy.kind),
  read(text) {
    const kind = KIND_FORM.read(text);
    return 'problem' in kind ? kind : { ok: defaultPolicy(kind.ok) };
  },
  show: (policy) => KIND_FORM.show(policy.kind),
};

/** Who runs, how the cache is kept, when an answer counts as delivered. */
export const POLICY_SETTINGS: readonly Setting[] = [
  makeSetting({
    key: 'policy',
    path: 'policy.kind',
    label: 'Policy',
    form: policyForm,
    get: (d) => d.policy,
    set: (d, policy) => ({ ...d, policy }),
  }),
  vllmSetting('order', 'order', 'Queue order', wordForm(QUEUE_ORDERS, { fcfs: 'first come, first served', priority: 'by priority' })),
  vllmSetting('chunks', 'chunkedPrefill', 'Chunked prefill', onOffForm),
  vllmSetting('cache', 'prefixCache', 'Prefix cache', onOffForm),
  vllmSetting('threshold', 'longPrefillThresholdTokens', 'Most tokens of one request in a step', numberForm('tokens')),
  vllmSetting('watermark', 'watermark', 'Watermark', numberForm()),
  vllmSetting('whole', 'reserveFullSequence', 'Whole request must fit at admission', onOffForm),
  makeSetting({
    key: 'drafts',
    path: 'policy.speculative',
    label: 'Speculation',
    form: orNothing(speculativeForm, 'off', 'off'),
    applies: (d) => d.policy.kind === 'vllm-v1',
    get: (d) => (d.policy.kind === 'vllm-v1' ? (d.policy.speculative ?? null) : null),
    set(d, speculative) {
      if (d.policy.kind !== 'vllm-v1') return d;
      const { speculative: _, ...policy } = d.policy;
      return { ...d, policy: speculative === null ? policy : { ...policy, speculative } };
    },
  }),
  staticSetting('formation', 'formation', 'Batch', formationForm),
  staticSetting(
    'prefill',
    'prefill',
    'Prefill',
    wordForm(STATIC_PREFILLS, { 'each-by-itself': 'each request by itself', 'together-padded': 'together, padded to the longest' }),
  ),
  makeSetting({
    key: 'graphs',
    path: 'policy.paddedGraphSizes',
    label: 'Padded graph sizes',
    form: onOffForm,
    get: (d) => d.policy.paddedGraphSizes,
    set: (d, paddedGraphSizes) => ({ ...d, policy: { ...d.policy, paddedGraphSizes } }),
  }),
  makeSetting({
    key: 'allocation',
    path: 'kvAllocation',
    label: 'KV allocation',
    form: kvAllocationForm,
    get: (d) => d.kvAllocation,
    set: (d, kvAllocation) => ({ ...d, kvAllocation }),
  }),
  makeSetting({
    key: 'delivery',
    path: 'delivery',
    label: 'Delivery',
    form: wordForm(DELIVERIES, { 'at-release': 'at release' }),
    get: (d) => d.delivery,
    set: (d, delivery) => ({ ...d, delivery }),
  }),
];

function vllmSetting<Field extends keyof VllmPolicy>(key: string, field: Field, label: string, form: TextForm<VllmPolicy[Field]>): Setting {
  return policySetting<VllmPolicy, Field>('vllm-v1', key, field, label, form, (d) => (d.policy.kind === 'vllm-v1' ? d.policy : null));
}

function staticSetting<Field extends keyof StaticPolicy>(
  key: string,
  field: Field,
  label: string,
  form: TextForm<StaticPolicy[Field]>,
): Setting {
  return policySetting<StaticPolicy, Field>('static', key, field, label, form, (d) => (d.policy.kind === 'static' ? d.policy : null));
}

function policySetting<Options extends Policy, Field extends keyof Options & string>(
  kind: Policy['kind'],
  key: string,
  field: Field,
  label: string,
  form: TextForm<Options[Field]>,
  optionsOf: (document: ScenarioDocument) => Options | null,
): Setting {
  const options = (document: ScenarioDocument): Options => {
    const found = optionsOf(document);
    if (found === null) throw new Error(`${key} is a setting of ${kind} alone`);
    return found;
  };
  return makeSetting({
    key,
    path: `policy.${field}`,
    label,
    form,
    applies: (document) => optionsOf(document) !== null,
    get: (document) => options(document)[field],
    set: (document, value) => ({ ...document, policy: { ...options(document), [field]: value } }),
  });
}
