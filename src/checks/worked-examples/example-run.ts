import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { llamaOnH100, request } from '../../scenario/presets/llama-on-h100.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';

/** id, arrival step, prompt tokens, output tokens */
export type ExampleRow = readonly [id: string, arrivalStep: number, promptTokens: number, outputTokens: number];

interface ExampleSettings {
  readonly name?: string;
  readonly policy?: ScenarioDocument['policy'];
  readonly kvAllocation?: ScenarioDocument['kvAllocation'];
  readonly slots?: number;
  readonly budgetTokens?: number;
  readonly blockSizeTokens?: number;
  readonly usablePages?: number;
}

/** Static batching whose prompts are prefilled together. */
export const STATIC_TOGETHER: ScenarioDocument['policy'] = {
  kind: 'static',
  formation: { kind: 'take-what-is-there' },
  prefill: 'together-padded',
  paddedGraphSizes: false,
};

/** A few requests on the step clock; vLLM V1 without prefix cache unless told otherwise. */
export function exampleDocument(rows: readonly ExampleRow[], settings: ExampleSettings = {}): ScenarioDocument {
  const { name = 'Example', policy, kvAllocation, slots = 4, budgetTokens = 4096, blockSizeTokens = 16, usablePages = 512 } = settings;
  const base = llamaOnH100({
    name,
    prefixCache: false,
    maxNumSeqs: slots,
    maxNumBatchedTokens: budgetTokens,
    maxModelLenTokens: null,
    usablePages,
    arrivalClock: 'step',
    requests: rows.map((row) => request(...row)),
  });
  return {
    ...base,
    policy: policy ?? base.policy,
    kvAllocation: kvAllocation ?? base.kvAllocation,
    limits: { ...base.limits, blockSizeTokens },
  };
}

/** The run of `exampleDocument`. */
export function exampleRun(rows: readonly ExampleRow[], settings: ExampleSettings = {}): Run {
  return runOf(exampleDocument(rows, settings));
}

/** @throws Error when the document cannot be run. */
export function runOf(document: ScenarioDocument): Run {
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return simulate(resolved.ok);
}

/** Who computes in a step and how, in slot order: "A B decode, C prefill". */
export function stepText(run: Run, step: number): string {
  const doing = (kind: 'decode' | 'prefill'): string =>
    run
      .snapshot(run.nsOf(step, 'scheduled'))
      .running.filter((running) => running.inFlightTokens > 0 && running.doing === kind)
      .map(({ request: index }) => run.scenario.requests[index]?.id ?? '')
      .join(' ');
  return (['decode', 'prefill'] as const).flatMap((kind) => (doing(kind) === '' ? [] : [`${doing(kind)} ${kind}`])).join(', ');
}
