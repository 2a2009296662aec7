import { gpuById } from '../../engine/catalog/gpus.ts';
import { modelById } from '../../engine/catalog/models.ts';
import type { ScenarioDocument } from '../document.ts';
import type { Arrivals, Lengths } from '../generate/generator-schema.ts';
import type { CustomGpu, CustomModel } from '../hardware-schema.ts';
import { POLICY_KINDS, defaultPolicy } from '../policy-schema.ts';
import { memoryPlanOf } from '../check-memory.ts';
import { resolveGpu, resolveShard } from '../resolve-hardware.ts';
import { LIMITS } from '../limits.ts';
import { valueAt } from './value-at.ts';

/** The word that stands for a card or a model described by hand. */
export const CUSTOM = 'custom';

/** What each kind of arrivals begins as. */
const ARRIVALS: Readonly<Record<Arrivals['kind'], Arrivals>> = {
  'at-once': { kind: 'at-once' },
  every: { kind: 'every', gapNs: 40_000_000 },
  poisson: { kind: 'poisson', perSecond: 26 },
  bursts: { kind: 'bursts', of: 8, gapNs: 500_000_000 },
};
export const ARRIVAL_KINDS = Object.keys(ARRIVALS) as readonly Arrivals['kind'][];

const PROMPTS: Readonly<Record<Lengths['kind'], Lengths>> = {
  fixed: { kind: 'fixed', tokens: 512 },
  uniform: { kind: 'uniform', from: 128, to: 1_024 },
  'log-normal': { kind: 'log-normal', medianTokens: 620, spread: 0.95 },
  trace: { kind: 'trace', trace: 'azure-conversation' },
};
const OUTPUTS: typeof PROMPTS = {
  ...PROMPTS,
  fixed: { kind: 'fixed', tokens: 128 },
  uniform: { kind: 'uniform', from: 32, to: 256 },
  'log-normal': { kind: 'log-normal', medianTokens: 230, spread: 0.7 },
};
export const LENGTH_KINDS = Object.keys(PROMPTS) as readonly Lengths['kind'][];

/** The share of the card vLLM takes when nobody says otherwise. */
const USUAL_SHARE = 0.9;

/**
 * The value that a choice puts at its path. Where another kind needs values of its own it begins with usual ones; a card or model of one's
 * own begins as the one that was chosen before.
 */
export function chosenValue(document: ScenarioDocument, path: string, word: string): { readonly path: string; readonly value: unknown } {
  switch (path) {
    case 'gpu':
      return { path, value: word === CUSTOM ? customGpu(document) : word };
    case 'tensorParallel':
      return { path, value: Number(word) };
    case 'model':
      return { path, value: word === CUSTOM ? customModel(document) : word };
    case 'policy.kind':
      return { path: 'policy', value: defaultPolicy(POLICY_KINDS.find((kind) => kind === word) ?? document.policy.kind) };
    case 'policy.formation.kind':
      return { path: 'policy.formation', value: word === 'wait-until-full' ? { kind: word, timeoutNs: null } : { kind: word } };
    case 'kvAllocation.kind':
      return { path: 'kvAllocation', value: word === 'slab' ? { kind: word, maxOutputTokens: longestOutput(document) } : { kind: word } };
    case 'limits.pool.kind':
      return { path: 'limits.pool', value: word === 'pages' ? pagesOf(document) : { kind: word, share: USUAL_SHARE } };
    case 'generator.arrivals.kind':
      return { path: 'generator.arrivals', value: find(ARRIVALS, word) };
    case 'generator.prompt.kind':
      return { path: 'generator.prompt', value: find(PROMPTS, word) };
    case 'generator.output.kind':
      return { path: 'generator.output', value: find(OUTPUTS, word) };
    case 'generator.sharedPrefix':
      return { path, value: word === 'on' ? { share: 0.3, tokens: 512, groups: 1 } : null };
    default:
      return { path, value: typeof valueAt(document, path) === 'boolean' ? word === 'on' : word };
  }
}

function find<Value>(values: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(values, word) ? values[word] : undefined;
}

function customGpu({ gpu }: ScenarioDocument): CustomGpu | string {
  if (typeof gpu !== 'string') return gpu;
  const found = gpuById(gpu);
  if (found === null) return gpu;
  const { id: _, source: __, ...sheet } = found;
  return { ...sheet, name: ownName(sheet.name), flopsPerSecond: { ...sheet.flopsPerSecond } };
}

function customModel({ model }: ScenarioDocument): CustomModel | string {
  if (typeof model !== 'string') return model;
  const found = modelById(model);
  if (found === null) return model;
  const { id: _, source: __, ...shape } = found;
  return { ...shape, name: ownName(shape.name) };
}

/** So that a changed card or model does not go by the name of the real one. */
function ownName(name: string): string {
  return `${name} (own)`;
}

function longestOutput({ requests }: ScenarioDocument): number {
  return requests.reduce((most, row) => Math.max(most, row.outputTokens), 1);
}

/** The pool in pages: as many as the share gives, so that the switch changes nothing. */
function pagesOf(document: ScenarioDocument): ScenarioDocument['limits']['pool'] {
  const gpu = resolveGpu(document.gpu);
  const model = resolveShard(document);
  const pages = 'ok' in gpu && 'ok' in model ? memoryPlanOf(document, gpu.ok, model.ok).usablePages : 1;
  return { kind: 'pages', usablePages: Math.min(LIMITS.pages, Math.max(1, pages)) };
}
