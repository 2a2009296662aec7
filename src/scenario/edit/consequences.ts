import { memoryPlanOf } from '../check-memory.ts';
import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import type { ScenarioDocument } from '../document.ts';
import { resolveGpu, resolveShard } from '../resolve-hardware.ts';

/** What a scenario comes to before it is run: all of it counting, but for the estimate of steps. */
export interface Consequences {
  readonly plan: MemoryPlan;
  /** Usable pages that fit beside weights, activations and runtime, whatever was asked for. */
  readonly mostPages: number;
  /** Token slots of the usable pages. */
  readonly cacheTokens: number;
  readonly atOnce: RequestsAtOnce;
  readonly longest: LongestRequest | null;
  /** Requests that can never run: longer than the context or than all pages together. */
  readonly tooLong: number;
  /** Pages of each request when it ends, in the order of the rows. */
  readonly pagesOfRow: readonly number[];
  /** A rough guess; nothing is refused because of it. */
  readonly estimatedSteps: number;
}

export interface RequestsAtOnce {
  readonly count: number;
  /** What keeps it from being more. */
  readonly limit: 'slots' | 'pages' | 'budget';
  readonly slots: number;
  /** How many requests as long as the longest the pages hold; null when there are no requests. */
  readonly byPages: number | null;
}

export interface LongestRequest {
  readonly tokens: number;
  readonly contextTokens: number;
}

/** The consequences of a scenario; null when its card or its model is not known. */
export function consequencesOf(document: ScenarioDocument): Consequences | null {
  const gpu = resolveGpu(document.gpu);
  const model = resolveShard(document);
  if ('errors' in gpu || 'errors' in model) return null;
  const { limits, requests } = document;
  const plan = memoryPlanOf(document, gpu.ok, model.ok);
  const contextTokens = Math.min(limits.maxModelLenTokens ?? model.ok.contextTokens, model.ok.contextTokens);
  const mostPages = plan.shortfall?.pagesThatFit ?? plan.usablePages + Math.floor(plan.unusedBytes / plan.pageBytes);
  const usablePages = Math.min(plan.usablePages, mostPages);
  const { longestTokens, tooLong } = lengths(document, contextTokens, usablePages * limits.blockSizeTokens);
  const nothingRuns = longestTokens === 0;
  const byPages = requests.length === 0 ? null : nothingRuns ? 0 : Math.floor(usablePages / heldPages(document, longestTokens));
  const atOnce = requestsAtOnce(document, byPages);
  return {
    plan,
    mostPages,
    cacheTokens: usablePages * limits.blockSizeTokens,
    atOnce,
    longest: nothingRuns ? null : { tokens: longestTokens, contextTokens },
    tooLong,
    pagesOfRow: requests.map((row) => Math.ceil((row.promptTokens + row.outputTokens) / limits.blockSizeTokens)),
    estimatedSteps: estimateSteps(document, contextTokens, Math.max(1, atOnce.count)),
  };
}

/** Of the requests that run: the longest, prompt and output. */
function lengths(
  { requests, limits }: ScenarioDocument,
  contextTokens: number,
  poolTokens: number,
): { readonly longestTokens: number; readonly tooLong: number } {
  let longestTokens = 0;
  let tooLong = 0;
  for (const row of requests) {
    const tokens = row.promptTokens + row.outputTokens;
    const isRejected = tokens > contextTokens && (limits.overlong === 'reject' || row.promptTokens >= contextTokens);
    if (isRejected || Math.min(tokens, contextTokens) > poolTokens) tooLong++;
    else longestTokens = Math.max(longestTokens, Math.min(tokens, contextTokens));
  }
  return { longestTokens, tooLong };
}

/** Pages a request of so many tokens holds at its end; a slab is held from its beginning, for the longest prompt of its batch. */
function heldPages({ limits, kvAllocation, requests }: ScenarioDocument, tokens: number): number {
  if (kvAllocation.kind === 'pages') return Math.ceil(tokens / limits.blockSizeTokens);
  const longestPrompt = requests.reduce((most, row) => Math.max(most, row.promptTokens), 0);
  return Math.ceil((longestPrompt + kvAllocation.maxOutputTokens) / limits.blockSizeTokens);
}

/** A decoding request takes one token of the budget in each step, so more of them than the budget never run in one. */
function requestsAtOnce({ limits, policy }: ScenarioDocument, byPages: number | null): RequestsAtOnce {
  const slots = limits.maxNumSeqs;
  const budget = policy.kind === 'vllm-v1' ? limits.maxNumBatchedTokens : Infinity;
  const count = Math.min(slots, budget, byPages ?? Infinity);
  return { count, limit: count === slots ? 'slots' : count === byPages ? 'pages' : 'budget', slots, byPages };
}

/** Every output token takes a step of its own, shared by those that run at once; prompts go through the budget. */
function estimateSteps({ requests, limits, arrivalClock }: ScenarioDocument, contextTokens: number, atOnce: number): number {
  let outputTokens = 0;
  let promptTokens = 0;
  let longestOutput = 0;
  let lastArrival = 0;
  for (const row of requests) {
    if (row.promptTokens + row.outputTokens > contextTokens && limits.overlong === 'reject') continue;
    outputTokens += row.outputTokens;
    promptTokens += row.promptTokens;
    longestOutput = Math.max(longestOutput, row.outputTokens);
    lastArrival = Math.max(lastArrival, row.arrival);
  }
  const busy = Math.ceil(outputTokens / atOnce + promptTokens / limits.maxNumBatchedTokens);
  return Math.max(busy, longestOutput, arrivalClock === 'step' ? lastArrival : 0);
}
