import { pageBytesFormula } from '../../engine/memory/memory-formulas.ts';
import { call, difference, formulaOf, leaf, product } from '../../engine/formula.ts';
import type { Formula } from '../../engine/formula.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import { pagesFormula } from './request-formulas.ts';

/** Formulas of a page: how many pages its owner needs, how far the page is filled, and its bytes. */
export function pageFormulas(run: Run, snapshot: Snapshot, page: number, words: Catalogue): readonly Formula[] {
  const { scenario } = run;
  const bytes = pageBytesFormula(scenario.model, scenario.formats.kv, scenario.limits.blockSizeTokens);
  const owner = snapshot.running.find((entry) => entry.request === snapshot.pages.owner[page]);
  if (owner === undefined || snapshot.pages.references[page] === 0) return [bytes];
  const tokens = owner.computedTokens + owner.inFlightTokens;
  const block = snapshot.pages.block[page] ?? 0;
  return [pagesFormula(run, owner.request, tokens, words.formulas.tokens, words), fillFormula(run, tokens, block, words), bytes];
}

/** Token slots of a page that hold tokens, this step's included: min(block size, max(0, tokens − block × block size)). */
function fillFormula(run: Run, tokens: number, block: number, { formulas }: Catalogue): Formula {
  const blockSize = leaf(formulas.blockSize, run.scenario.limits.blockSizeTokens, 'tokens');
  const before = product(leaf(formulas.block, block, ''), blockSize);
  const rest = difference(leaf(formulas.tokens, tokens, 'tokens'), before);
  return formulaOf(formulas.tokensInPage, 'tokens', call('min', blockSize, call('max', leaf('', 0, 'tokens'), rest)), 'SPEC M5');
}
