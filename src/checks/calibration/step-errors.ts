import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import type { StepParts } from '../../engine/cost/cost-model.ts';
import { createStepWork, type StepWork } from '../../engine/cost/step-work.ts';
import { ROW_KINDS, type RowKind, type StepFile } from './calibration-file.ts';
import type { FileHardware } from './file-hardware.ts';

/** One measured step: what the model sees of it, and how long it took. */
export interface MeasuredStep {
  readonly kind: RowKind;
  readonly work: StepWork;
  readonly measuredMs: number;
}

/** Work of a row: a lone replay, so no host gap. */
function rowWork(filled: Partial<StepWork>, chunk?: readonly [tokens: number, prefix: number]): StepWork {
  const work = Object.assign(createStepWork(1), { hostGap: false }, filled);
  if (chunk !== undefined) {
    work.prefillChunks = 1;
    work.prefill.set(chunk);
  }
  return work;
}

function decodes(batch: number, context: number): Partial<StepWork> {
  return { decodeRequests: batch, decodeContextTokens: batch * context, decodeMaxContextTokens: context };
}

/** Every row of a step file. `context` of decode rows includes the new token, of verify rows it doesn't. */
export function measuredSteps(file: StepFile): readonly MeasuredStep[] {
  return [
    ...file.decode.map(({ batch, context, ms }): MeasuredStep => {
      return { kind: 'decode', work: rowWork({ ...decodes(batch, context), logitsTokens: batch }), measuredMs: ms };
    }),
    ...file.prefill.map(({ tokens, prefix, ms }): MeasuredStep => {
      return { kind: 'prefill', work: rowWork({ logitsTokens: 1 }, [tokens, prefix]), measuredMs: ms };
    }),
    ...file.mixed.map(({ prefill_tokens: tokens, batch, context, ms }): MeasuredStep => {
      return { kind: 'mixed', work: rowWork({ ...decodes(batch, context), logitsTokens: batch + 1 }, [tokens, 0]), measuredMs: ms };
    }),
    ...file.verify.map(({ batch, draft_tokens: drafts, context, ms }): MeasuredStep => {
      const tokens = batch * (drafts + 1);
      const verify = { verifyRequests: batch, verifyTokens: tokens, verifyContextTokens: batch * (context + drafts + 1) };
      return { kind: 'verify', work: rowWork({ ...verify, logitsTokens: tokens }), measuredMs: ms };
    }),
  ];
}

/** Signed relative errors, modelled ÷ measured − 1, by kind; kinds without rows are left out. */
export function stepErrors(
  steps: readonly MeasuredStep[],
  hardware: FileHardware,
  constants?: CostConstants,
): ReadonlyMap<RowKind, readonly number[]> {
  const cost = createCostModel(hardware.gpu, hardware.model, hardware.formats, constants);
  const parts: StepParts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
  const errors = new Map<RowKind, number[]>();
  for (const kind of ROW_KINDS) {
    const ofKind = steps.filter((step) => step.kind === kind);
    if (ofKind.length > 0)
      errors.set(
        kind,
        ofKind.map(({ work, measuredMs }) => cost.step(work, parts) / (measuredMs * 1e6) - 1),
      );
  }
  return errors;
}
