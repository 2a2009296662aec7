import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { draftOf } from '../../scenario/edit/draft.ts';
import type { EditAction } from '../../scenario/edit/edit-action.ts';
import { edit, historyOf, redo, replaced, undo } from '../../scenario/edit/edit-history.ts';
import type { EditHistory } from '../../scenario/edit/edit-history.ts';
import { judgeDraft } from '../../scenario/edit/judge-draft.ts';
import type { Judgement } from '../../scenario/edit/judge-draft.ts';
import type { Session } from '../session/session.ts';
import { draftRemark } from './draft-remark.ts';
import { remarkOf } from './remark-of.ts';

interface EditorState {
  readonly history: EditHistory;
  readonly judgement: Judgement;
}

/** The scenario under the pencil. What can run is run at once, what cannot leaves the last valid run on screen. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly dispatch: (action: EditAction) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** One editor for a visit: the ways back outlive the column. */
const EDITORS = new WeakMap<Session, Editor>();

export function editorOf(session: Session): Editor {
  const known = EDITORS.get(session);
  if (known !== undefined) return known;
  const editor = createEditor(session);
  EDITORS.set(session, editor);
  return editor;
}

function createEditor(session: Session): Editor {
  const { preset, document } = session.store.getState().opened;
  const first = historyOf(draftOf(preset, document));
  const store = createStore<EditorState>()(() => ({ history: first, judgement: judgeDraft(first.present) }));

  function show(history: EditHistory): void {
    const { draft } = store.getState().judgement;
    const judgement = history.present === draft ? store.getState().judgement : judgeDraft(history.present);
    store.setState({ history, judgement });
    draftRemark.setState({ remark: remarkOf(judgement) });
  }
  function change(history: EditHistory): void {
    show(history);
    const { draft, scenario } = store.getState().judgement;
    const { opened } = session.store.getState();
    if (scenario !== null && (draft.document !== opened.document || draft.preset !== opened.preset)) {
      session.openEdited(draft.preset, draft.document);
    }
  }

  // Another preset, a link or a file: it takes the place of the draft, which is one step back.
  session.store.subscribe(({ opened }, before) => {
    const { present } = store.getState().history;
    if (opened === before.opened || opened.edited || opened.document === present.document) return;
    show(replaced(store.getState().history, draftOf(opened.preset, opened.document)));
  });

  return {
    store,
    dispatch: (action) => change(edit(store.getState().history, action, performance.now())),
    undo: () => change(undo(store.getState().history)),
    redo: () => change(redo(store.getState().history)),
  };
}
