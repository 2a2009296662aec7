import { cardBytes, GPUS } from '../engine/catalog/gpus.ts';
import type { GpuSpec } from '../engine/catalog/gpu-spec.ts';
import { CARD_COUNTS } from '../engine/catalog/model-shard.ts';
import type { ModelSpec } from '../engine/catalog/model-spec.ts';
import { linkBytesPerSecond, timingProblem } from '../engine/cost/timing-rates.ts';
import { memoryPlan } from '../engine/memory/memory-plan.ts';
import type { MemoryPlan } from '../engine/memory/memory-plan.ts';
import type { MemoryShortfall } from '../engine/memory/memory-shortfall.ts';
import { WEIGHT_FORMATS } from './setting-values.ts';
import type { ScenarioDocument } from './document.ts';
import { resolveShard } from './resolve-hardware.ts';
import { LIMITS } from './limits.ts';
import { groupDigits, scenarioError } from './scenario-error.ts';
import type { Outcome, ScenarioError, ScenarioFix } from './scenario-error.ts';

/** The plan of the card's memory for a scenario, whether it fits or not. */
export function memoryPlanOf(document: ScenarioDocument, gpu: GpuSpec, model: ModelSpec): MemoryPlan {
  return memoryPlan({ gpu, model, formats: document.formats, limits: document.limits, pool: document.limits.pool });
}

/** Pages of the pool, or why the scenario does not fit the card: by how many GB, and what would. */
export function resolvePages(document: ScenarioDocument, gpu: GpuSpec, model: ModelSpec): Outcome<number> {
  const noRate = timingProblem(gpu, document.formats.weights);
  if (noRate !== null) return refuse(scenarioError('formats.weights', noRate, 'a format this card has a rate for'));
  if (document.tensorParallel !== undefined && linkBytesPerSecond(gpu) === null) {
    return refuse(scenarioError('tensorParallel', `no link from one ${gpu.name} to another is known`, '1 card'));
  }
  const plan = memoryPlanOf(document, gpu, model);
  if (plan.shortfall !== null) {
    return refuse(
      plan.shortfall.what === 'weights'
        ? weightsError(document, gpu, model, plan, plan.shortfall)
        : pagesError(document, plan, plan.shortfall),
    );
  }
  if (plan.usablePages > LIMITS.pages) {
    const most = groupDigits(LIMITS.pages);
    const message = `this share of the card gives ${groupDigits(plan.usablePages)} pages; the limit is ${most}`;
    const fixes = [{ label: `Use ${most}`, document: withPages(document, LIMITS.pages) }];
    return refuse({ ...scenarioError('limits.pool', message, `at most ${most} pages`), fixes });
  }
  return { ok: plan.usablePages };
}

function weightsError(
  document: ScenarioDocument,
  gpu: GpuSpec,
  model: ModelSpec,
  plan: MemoryPlan,
  shortfall: MemoryShortfall,
): ScenarioError {
  const { weights } = document.formats;
  const needs = `${model.name} in ${weights} needs ${showBytes(shortfall.askedBytes)}, ${showBytes(plan.weightBytes)} of it for its weights`;
  const isShare = document.limits.pool.kind === 'memory-share';
  const has = isShare
    ? `the share of ${gpu.name} that may be used is ${showBytes(plan.budgetBytes)}`
    : `one ${gpu.name} has ${showBytes(plan.cardBytes)}`;
  const smaller: ScenarioFix[] = shortfall.weightFormatsThatFit.flatMap((format) => {
    const known = WEIGHT_FORMATS.find((candidate) => candidate === format);
    return known === undefined
      ? []
      : [{ label: `Use ${known}`, document: { ...document, formats: { ...document.formats, weights: known } } }];
  });
  const larger = largerCard(document, model);
  const more = moreCards(document, gpu);
  const fixes = [...smaller.slice(0, 1), ...[more, larger].filter((fix) => fix !== null), ...smaller.slice(1)];
  const help = fixes.length === 0 ? 'a smaller model or a larger card' : 'a smaller format, a smaller model, more cards or a larger one';
  return { ...scenarioError('model', `${needs}; ${has}: ${showBytes(shortfall.missingBytes)} too little`, help), fixes: fixes.slice(0, 3) };
}

/** The fewest cards of this kind that hold the model between them. */
function moreCards(document: ScenarioDocument, gpu: GpuSpec): ScenarioFix | null {
  for (const cards of CARD_COUNTS) {
    if (cards <= (document.tensorParallel ?? 1) || linkBytesPerSecond(gpu) === null) continue;
    const spread = { ...document, tensorParallel: cards };
    const shard = resolveShard(spread);
    if ('ok' in shard && memoryPlanOf(spread, gpu, shard.ok).shortfall === null)
      return { label: `Use ${cards} cards (TP ${cards})`, document: spread };
  }
  return null;
}

/** The smallest card of the catalog that the scenario fits as it is. */
function largerCard(document: ScenarioDocument, model: ModelSpec): ScenarioFix | null {
  const fitting = GPUS.filter(
    (gpu) => memoryPlanOf(document, gpu, model).shortfall === null && timingProblem(gpu, document.formats.weights) === null,
  );
  const [smallest] = fitting.toSorted((a, b) => cardBytes(a) - cardBytes(b));
  return smallest === undefined ? null : { label: `Use one ${smallest.name}`, document: { ...document, gpu: smallest.id } };
}

function pagesError(document: ScenarioDocument, plan: MemoryPlan, shortfall: MemoryShortfall): ScenarioError {
  const most = Math.min(shortfall.pagesThatFit, LIMITS.pages);
  const left = plan.budgetBytes - plan.weightBytes - plan.activationBytes - plan.runtimeBytes;
  const asked = `${groupDigits(plan.usablePages)} pages need ${showBytes(plan.poolBytes + plan.reservedPageBytes)}`;
  const beside = `${showBytes(left)} are left beside weights, activations and runtime`;
  const message = `${asked}, but ${beside}: ${showBytes(shortfall.missingBytes)} too much, at most ${groupDigits(most)} pages`;
  const share = { ...document, limits: { ...document.limits, pool: { kind: 'memory-share' as const, share: 0.9 } } };
  const fixes = [
    { label: `Use ${groupDigits(most)}`, document: withPages(document, most) },
    { label: 'Use 90% of the card', document: share },
  ];
  return { ...scenarioError('limits.pool', message, `at most ${groupDigits(most)} pages`), fixes };
}

function withPages(document: ScenarioDocument, usablePages: number): ScenarioDocument {
  return { ...document, limits: { ...document.limits, pool: { kind: 'pages', usablePages } } };
}

function refuse(error: ScenarioError): Outcome<never> {
  return { errors: [error] };
}

/** Decimal units: 141107412992 → "141.1 GB", 2097152 → "2.1 MB". */
function showBytes(bytes: number): string {
  return bytes >= 1e8 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
