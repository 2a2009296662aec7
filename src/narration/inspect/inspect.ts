import { BADGES } from '../../engine/formula.ts';
import type { Badge, Formula } from '../../engine/formula.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { Catalogue } from '../catalogue.ts';
import { en } from '../en.ts';
import type { Inspection } from '../narration.ts';
import { whyOf } from '../why/why-of.ts';
import { pageFormulas } from './page-formulas.ts';
import { requestFormulas } from './request-formulas.ts';
import { selectionTitle } from './selection-title.ts';
import { freePagesFormula, stepFormulas } from './step-formulas.ts';

/** What the inspector shows of a selection at this moment; without one it explains the step. */
export function inspect(run: Run, snapshot: Snapshot, selection: Selection | null, words: Catalogue = en): Inspection {
  const formulas = formulasOf(run, snapshot, selection, words);
  return {
    title: selectionTitle(run, snapshot, selection, words),
    formulas,
    badge: weakestBadge(formulas),
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
      return stepFormulas(run, selection.step === snapshot.step ? snapshot : run.snapshot(run.nsOf(selection.step, 'scheduled')), words);
    case undefined:
      return stepFormulas(run, snapshot, words);
  }
}

/** The weakest part names the whole. */
function weakestBadge(formulas: readonly Formula[]): Badge {
  const weakest = formulas.reduce((worst, formula) => Math.max(worst, BADGES.indexOf(formula.badge)), 0);
  return BADGES[weakest] ?? 'illustrative';
}
