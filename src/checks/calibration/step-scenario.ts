import type { ScenarioDocument } from '../../scenario/document.ts';
import { llamaOnH100, request } from '../../scenario/presets/llama-on-h100.ts';
import type { RequestRow } from '../../scenario/requests-schema.ts';
import type { RowKind } from './calibration-file.ts';
import type { PointFacts } from './calibration-points.ts';
import { amplePages, namedHardware } from './file-document.ts';
import type { FileHardware } from './file-hardware.ts';

/** The requests that make a measured step, and the step in which they do. */
interface StepPlan {
  readonly rows: readonly RequestRow[];
  readonly step: number;
  readonly budgetTokens: number;
  readonly draftTokens: number;
}

/** `batch` prompts computed together in step 0, so that step 1 has `contextTokens` in each one's cache before its own new tokens. */
function batchOf(batch: number, contextTokens: number, outputTokens: number): readonly RequestRow[] {
  return Array.from({ length: batch }, (_, index) => request(String(index + 1), 0, contextTokens, outputTokens));
}

function stepPlan(kind: RowKind, facts: PointFacts): StepPlan | null {
  const { batch = 0, contextTokens = 0, promptTokens = 0, prefixTokens = 0, draftTokens = 0 } = facts;
  switch (kind) {
    case 'decode':
      return { rows: batchOf(batch, contextTokens - 1, 2), step: 1, budgetTokens: batch * (contextTokens - 1), draftTokens: 0 };
    case 'prefill': {
      // Chunks as long as the prefix: the last one computes what stands after it.
      if (promptTokens > prefixTokens && prefixTokens > 0) return null;
      const rows = [request('1', 0, prefixTokens + promptTokens, 1)];
      return { rows, step: prefixTokens === 0 ? 0 : 1, budgetTokens: Math.max(prefixTokens, promptTokens), draftTokens: 0 };
    }
    case 'mixed': {
      const rows = [...batchOf(batch, contextTokens - 1, 3), request(String(batch + 1), 1, promptTokens, 1)];
      return { rows, step: 1, budgetTokens: Math.max(batch * (contextTokens - 1), batch + promptTokens), draftTokens: 0 };
    }
    case 'verify':
      // Without drafts a step verifies nothing.
      if (draftTokens === 0) return null;
      return { rows: batchOf(batch, contextTokens, draftTokens + 2), step: 1, budgetTokens: batch * contextTokens, draftTokens };
  }
}

/** A scenario, and the step of its run that is meant. */
export interface StepScenario {
  readonly document: ScenarioDocument;
  readonly step: number;
}

/** A scenario with a step that does the work of a measured row; null where there is none, as beyond the model's context. */
export function stepScenario(kind: RowKind, facts: PointFacts, hardware: FileHardware, name: string): StepScenario | null {
  const plan = stepPlan(kind, facts);
  const names = namedHardware(hardware);
  if (plan === null || names === null) return null;
  if (plan.rows.some((row) => row.promptTokens + row.outputTokens > hardware.model.contextTokens)) return null;
  const base = llamaOnH100({
    name,
    prefixCache: false,
    maxNumSeqs: plan.rows.length,
    maxNumBatchedTokens: Math.max(plan.budgetTokens, 1),
    maxModelLenTokens: null,
    usablePages: amplePages(plan.rows),
    arrivalClock: 'step',
    requests: plan.rows,
  });
  const { draftTokens } = plan;
  const speculative = { method: 'ngram', draftTokens, lookaheadTokens: 0, dropLastHitBlock: false } as const;
  const policy = draftTokens > 0 && base.policy.kind === 'vllm-v1' ? { ...base.policy, speculative } : base.policy;
  return { document: { ...base, ...names, policy }, step: plan.step };
}
