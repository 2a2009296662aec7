import type { ScenarioDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import type { RequestRow } from './requests-schema.ts';
import { groupDigits, quoteValue, scenarioError } from './scenario-error.ts';
import type { ScenarioError } from './scenario-error.ts';

const MOST_ERRORS = 20;

/** What a row by itself cannot show: ids used twice, prefixes longer than their prompt, arrivals beyond the last step, a budget too small. */
export function checkRequests(document: ScenarioDocument, maxModelLenTokens: number): readonly ScenarioError[] {
  const { requests, arrivalClock } = document;
  const rowOfId = new Map<string, number>();
  const errors: ScenarioError[] = [];
  requests.forEach((row, index) => {
    const at = (field: string): string => `requests.${index}.${field}`;
    const twin = rowOfId.get(row.id);
    if (twin !== undefined) {
      const message = `the id ${quoteValue(row.id)} stands in rows ${groupDigits(twin + 1)} and ${groupDigits(index + 1)}`;
      errors.push(scenarioError(at('id'), message, 'a different id for each request'));
    }
    rowOfId.set(row.id, index);
    if (row.sharedPrefix !== null && row.sharedPrefix.tokens > row.promptTokens) {
      const message = `${row.id} shares ${groupDigits(row.sharedPrefix.tokens)} tokens, but its prompt has ${groupDigits(row.promptTokens)}`;
      errors.push(scenarioError(at('sharedPrefix.tokens'), message, `at most ${groupDigits(row.promptTokens)}`));
    }
    errors.push(...checkBlocks(row, at('promptBlocks')));
    if (arrivalClock === 'step' && row.arrival > LIMITS.steps) {
      const message = `${row.id} arrives at step ${groupDigits(row.arrival)}; a run has at most ${groupDigits(LIMITS.steps)} steps`;
      errors.push(scenarioError(at('arrival'), message, `a step from 0 to ${groupDigits(LIMITS.steps)}`));
    }
  });
  const budgetError = checkBudget(document, maxModelLenTokens);
  return [...(budgetError === null ? [] : [budgetError]), ...errors.slice(0, MOST_ERRORS)];
}

function checkBlocks({ id, promptTokens, promptBlocks, sharedPrefix }: RequestRow, path: string): readonly ScenarioError[] {
  if (promptBlocks === undefined) return [];
  if (sharedPrefix !== null) {
    return [scenarioError(path, `${id} has both named blocks and a shared prefix`, 'blocks or a prefix, not both')];
  }
  const { ids, blockTokens } = promptBlocks;
  const needed = Math.ceil(promptTokens / blockTokens);
  if (ids.length === needed) return [];
  const prompt = `a prompt of ${groupDigits(promptTokens)} tokens has ${groupDigits(needed)} blocks of ${groupDigits(blockTokens)}`;
  return [scenarioError(path, `${id} names ${groupDigits(ids.length)} blocks, but ${prompt}`, `${groupDigits(needed)} block ids`)];
}

/**
 * Without chunks all known tokens must go in one step, after a preemption the output so far with them: a request beyond the budget would
 * stand at the head of the queue for ever. Its threshold, if any, cuts first.
 */
function checkBudget(document: ScenarioDocument, maxModelLenTokens: number): ScenarioError | null {
  const { requests, limits, policy } = document;
  if (policy.kind !== 'vllm-v1' || policy.chunkedPrefill) return null;
  const most = policy.longPrefillThresholdTokens === 0 ? Infinity : policy.longPrefillThresholdTokens;
  let worst = { id: '', needsTokens: 0 };
  for (const row of requests) {
    const askedTokens = row.promptTokens + row.outputTokens;
    if (limits.overlong === 'reject' && askedTokens > maxModelLenTokens) continue;
    const needsTokens = Math.min(askedTokens - 1, maxModelLenTokens - 1, most);
    if (needsTokens > worst.needsTokens) worst = { id: row.id, needsTokens };
  }
  if (worst.needsTokens <= limits.maxNumBatchedTokens) return null;
  const needs = groupDigits(worst.needsTokens);
  const budget = groupDigits(limits.maxNumBatchedTokens);
  const message = `without chunked prefill ${worst.id} may need ${needs} tokens in one step, but the token budget is ${budget}`;
  const fixes = [
    { label: `Use ${needs}`, document: { ...document, limits: { ...limits, maxNumBatchedTokens: worst.needsTokens } } },
    { label: 'Turn chunked prefill on', document: { ...document, policy: { ...policy, chunkedPrefill: true } } },
  ];
  return { ...scenarioError('limits.maxNumBatchedTokens', message, `at least ${needs}, or chunked prefill`), fixes };
}
