import { difference, formulaOf, leaf, sum } from '../../engine/formula.ts';
import type { Formula } from '../../engine/formula.ts';
import { stepTimeFormula } from '../../engine/cost/step-formulas.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import { stepCost } from '../step-cost.ts';

/** Formulas of a step: where its time went, and its tokens. */
export function stepFormulas(run: Run, snapshot: Snapshot, { formulas }: Catalogue): readonly Formula[] {
  const { steps } = run;
  const tokens = sum(
    leaf(formulas.decodeTokens, steps.decodeTokens[snapshot.step] ?? 0, 'tokens'),
    leaf(formulas.prefillTokens, steps.prefillTokens[snapshot.step] ?? 0, 'tokens'),
  );
  return [stepTimeFormula(run.scenario, stepCost(run, snapshot)), formulaOf(formulas.stepTokens, 'tokens', tokens, 'SPEC S3')];
}

/** Free pages at the moment: usable − in use (SPEC K4). */
export function freePagesFormula({ usablePages, freePages }: Snapshot, { formulas }: Catalogue): Formula {
  const used = leaf(formulas.usedPages, usablePages - freePages, 'pages');
  return formulaOf(formulas.freePages, 'pages', difference(leaf(formulas.usablePages, usablePages, 'pages'), used), 'SPEC K4');
}
