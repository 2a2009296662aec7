import type { ModelSpec } from '../engine/catalog/model-spec.ts';
import type { Scenario } from '../engine/scenario.ts';
import { resolvePages } from './check-memory.ts';
import { checkRequests } from './check-requests.ts';
import type { ScenarioDocument } from './document.ts';
import { resolveGpu, resolveShard } from './resolve-hardware.ts';
import { resolveRequests } from './resolve-requests.ts';
import { groupDigits, scenarioError } from './scenario-error.ts';
import type { Outcome, ScenarioError } from './scenario-error.ts';

/**
 * The engine's scenario: catalog entries looked up, prefixes turned into segments, the pool into pages. Errors name what is impossible, by
 * how much, and what would help; a document without errors can be simulated.
 */
export function resolveScenario(document: ScenarioDocument): Outcome<Scenario> {
  const gpu = resolveGpu(document.gpu);
  const model = resolveShard(document);
  if ('errors' in gpu) return 'errors' in model ? { errors: [...gpu.errors, ...model.errors] } : gpu;
  if ('errors' in model) return model;
  const { limits } = document;
  const maxModelLenTokens = limits.maxModelLenTokens ?? model.ok.contextTokens;
  const pages = resolvePages(document, gpu.ok, model.ok);
  const errors = [
    ...('errors' in pages ? pages.errors : []),
    ...checkPolicy(document),
    ...checkContext(document, model.ok),
    ...checkRequests(document, maxModelLenTokens),
  ];
  if ('errors' in pages || errors.length > 0) return { errors };
  return {
    ok: {
      gpu: gpu.ok,
      model: model.ok,
      ...groupOf(document),
      formats: document.formats,
      policy:
        document.policy.kind === 'vllm-v1' ? { ...document.policy, speculative: document.policy.speculative ?? null } : document.policy,
      kvAllocation: document.kvAllocation,
      limits: {
        maxNumSeqs: limits.maxNumSeqs,
        maxNumBatchedTokens: limits.maxNumBatchedTokens,
        maxModelLenTokens,
        blockSizeTokens: limits.blockSizeTokens,
        usablePages: pages.ok,
        overlong: limits.overlong,
      },
      delivery: document.delivery,
      arrivalClock: document.arrivalClock,
      requests: resolveRequests(document.requests),
    },
  };
}

/** Nothing where one card runs CUDA graphs, as everywhere unless told otherwise. */
function groupOf({ tensorParallel: cards = 1, launch = 'graphs' }: ScenarioDocument): Pick<Scenario, 'group'> {
  return cards === 1 && launch === 'graphs' ? {} : { group: { cards, launch } };
}

/** Ways to keep the cache and to deliver that only some policies have. */
function checkPolicy(document: ScenarioDocument): readonly ScenarioError[] {
  const { policy, kvAllocation, delivery } = document;
  const errors: ScenarioError[] = [];
  if (policy.kind === 'vllm-v1' && kvAllocation.kind === 'slab') {
    const fixes = [{ label: 'Use pages', document: { ...document, kvAllocation: { kind: 'pages' as const } } }];
    const message = 'vLLM V1 keeps its cache in pages; a slab a request belongs to static batching or to prefill first';
    errors.push({ ...scenarioError('kvAllocation', message, 'pages'), fixes });
  }
  if (policy.kind === 'vllm-v1' && policy.speculative !== undefined) {
    const threshold = policy.longPrefillThresholdTokens;
    const { draftTokens } = policy.speculative;
    if (threshold > 0 && threshold <= draftTokens) {
      const message = `a threshold of ${groupDigits(threshold)} tokens would cut the ${groupDigits(draftTokens)} drafts of a step`;
      errors.push(scenarioError('policy.longPrefillThresholdTokens', message, `0, or more than ${groupDigits(draftTokens)}`));
    }
  }
  if (policy.kind !== 'static' && delivery === 'at-release') {
    const fixes = [{ label: 'Stream the answers', document: { ...document, delivery: 'streamed' as const } }];
    const message = 'answers are delivered at release only where a whole batch is released: under static batching';
    errors.push({ ...scenarioError('delivery', message, 'streamed'), fixes });
  }
  return errors;
}

function checkContext(document: ScenarioDocument, model: ModelSpec): readonly ScenarioError[] {
  const asked = document.limits.maxModelLenTokens;
  if (asked === null || asked <= model.contextTokens) return [];
  const most = groupDigits(model.contextTokens);
  const message = `requests of ${groupDigits(asked)} tokens are longer than the ${most} tokens ${model.name} was made for`;
  const fixes = [{ label: `Use ${most}`, document: { ...document, limits: { ...document.limits, maxModelLenTokens: null } } }];
  return [{ ...scenarioError('limits.maxModelLenTokens', message, `at most ${most}`), fixes }];
}
