import { REQUEST_ERROR_KINDS } from '../../engine/cost/known-error.ts';
import { errorKindOf, worstErrorOf } from '../../engine/cost/step-error.ts';
import { BADGES } from '../../engine/formula.ts';
import type { Badge, Formula } from '../../engine/formula.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { Catalogue } from '../catalogue.ts';
import { spoken } from '../spoken.ts';
import type { Inspection } from '../narration.ts';
import { whyOf } from '../why/why-of.ts';
import { pageFormulas } from './page-formulas.ts';
import { requestFormulas } from './request-formulas.ts';
import { selectionTitle } from './selection-title.ts';
import { freePagesFormula, stepFormulas } from './step-formulas.ts';

/** What the inspector shows of a selection at this moment; without one it explains the step. */
export function inspect(run: Run, snapshot: Snapshot, selection: Selection | null, words: Catalogue = spoken): Inspection {
  const formulas = formulasOf(run, snapshot, selection, words);
  const badge = weakestBadge(formulas);
  return {
    title: selectionTitle(run, snapshot, selection, words),
    formulas,
    badge,
    knownError: badge === 'modelled' ? modelledError(run, snapshot, selection) : undefined,
    why: whyOf(run, snapshot, selection, words),
  };
}

function formulasOf(run: Run, snapshot: Snapshot, selection: Selection | null, words: Catalogue): readonly Formula[] {
  switch (selection?.kind) {
    case 'request':
      return requestFormulas(run, snapshot, selection.request, words);
    case 'page':
      return pageFormulas(run, snapshot, selection.page, words);
    case 'slot': {
      const request = snapshot.slots[selection.slot] ?? -1;
      return request < 0 ? [freePagesFormula(snapshot, words)] : requestFormulas(run, snapshot, request, words);
    }
    case 'step':
      return stepFormulas(run, stepShown(run, snapshot, selection), words);
    case undefined:
      return stepFormulas(run, snapshot, words);
  }
}

/** The step that a selection is about: the one selected, otherwise the one at the playhead. */
function stepShown(run: Run, snapshot: Snapshot, selection: Selection | null): Snapshot {
  if (selection?.kind !== 'step' || selection.step === snapshot.step) return snapshot;
  return run.snapshot(run.nsOf(selection.step, 'scheduled'));
}

/** The weakest part names the whole. */
function weakestBadge(formulas: readonly Formula[]): Badge {
  const weakest = formulas.reduce((worst, formula) => Math.max(worst, BADGES.indexOf(formula.badge)), 0);
  return BADGES[weakest] ?? 'illustrative';
}

/** What is modelled of a request are its first and its last token; all else that is modelled is the time of a step (SPEC C11). */
function modelledError(run: Run, snapshot: Snapshot, selection: Selection | null): number | null | undefined {
  if (selection?.kind === 'request') return worstErrorOf(run.scenario, REQUEST_ERROR_KINDS);
  const kind = errorKindOf(stepShown(run, snapshot, selection).work);
  return kind === null ? undefined : worstErrorOf(run.scenario, [kind]);
}
