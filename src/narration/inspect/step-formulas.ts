import { difference, formulaOf, leaf, sum } from '../../engine/formula.ts';
import type { Formula } from '../../engine/formula.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';

/** Formulas of a step: where its time went, its tokens, and the pages in use after scheduling. */
export function stepFormulas(run: Run, step: number, { formulas }: Catalogue): readonly Formula[] {
  const { steps } = run;
  const part = (symbol: string, column: Uint32Array) => leaf(symbol, column[step] ?? 0, 'ns', 'modelled');
  const time = sum(
    part(formulas.weights, steps.weightsNs),
    part(formulas.kv, steps.kvNs),
    part(formulas.compute, steps.computeNs),
    part(formulas.overhead, steps.overheadNs),
  );
  const tokens = sum(
    leaf(formulas.decodeTokens, steps.decodeTokens[step] ?? 0, 'tokens'),
    leaf(formulas.prefillTokens, steps.prefillTokens[step] ?? 0, 'tokens'),
  );
  return [formulaOf(formulas.stepTime, 'ns', time, 'SPEC C9'), formulaOf(formulas.budget, 'tokens', tokens, 'SPEC S3')];
}

/** Free pages at the moment: usable − in use (SPEC K4). */
export function freePagesFormula({ usablePages, freePages }: Snapshot, { formulas }: Catalogue): Formula {
  const used = leaf(formulas.usedPages, usablePages - freePages, 'pages');
  return formulaOf(formulas.freePages, 'pages', difference(leaf(formulas.usablePages, usablePages, 'pages'), used), 'SPEC K4');
}
