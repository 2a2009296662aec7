import { createContext, use } from 'react';
import type { EditAction } from '../../scenario/edit/edit-action.ts';
import type { EditHistory } from '../../scenario/edit/edit-history.ts';
import type { FieldError, Judgement } from '../../scenario/edit/judge-draft.ts';
import type { SettingDifference } from '../../scenario/settings/differences.ts';

export interface EditorView {
  readonly judgement: Judgement;
  readonly history: EditHistory;
  readonly dispatch: (action: EditAction) => void;
}

export const EditorContext = createContext<EditorView | null>(null);

export function useEditor(): EditorView {
  const view = use(EditorContext);
  if (view === null) throw new Error('a field of the scenario column stands outside of it');
  return view;
}

/** What is wrong at a field or under it. */
export function errorAt(errors: readonly FieldError[], path: string): FieldError | null {
  return errors.find((error) => error.path === path || error.path.startsWith(`${path}.`)) ?? null;
}

export function differenceAt(differences: readonly SettingDifference[], path: string): SettingDifference | null {
  return differences.find((difference) => difference.path === path) ?? null;
}

/** Id of the sentence that says what is wrong at a path. */
export function errorId(path: string): string {
  return `scenario-error-${path.replaceAll('.', '-')}`;
}
