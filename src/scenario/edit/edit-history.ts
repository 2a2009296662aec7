import type { Draft } from './draft.ts';
import type { EditAction } from './edit-action.ts';
import { editDraft } from './edit-draft.ts';

/** Typing in one field is one edit until it rests for so long. */
export const TYPING_RESTS_MS = 800;
const MOST_STEPS = 500;

/** A draft and the ways back and forth. */
export interface EditHistory {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** The field that was typed in last, and when; null when the next letter begins an edit of its own. */
  readonly typing: { readonly path: string; readonly atMs: number } | null;
}

export function historyOf(draft: Draft): EditHistory {
  return { past: [], present: draft, future: [], typing: null };
}

/**
 * The history after an edit, which is one step back; letters typed into the same field within 800 ms of each other are one. An edit that
 * changes nothing is none.
 * @param atMs when it was made, by the caller's clock
 */
export function edit(history: EditHistory, action: EditAction, atMs: number): EditHistory {
  const { past, present, typing } = history;
  const next = editDraft(present, action);
  if (next === present) return history;
  const path = action.type === 'type' ? action.path : null;
  const isSameTyping = path !== null && typing?.path === path && atMs - typing.atMs < TYPING_RESTS_MS;
  return {
    past: isSameTyping ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    typing: path === null ? null : { path, atMs },
  };
}

/** One edit back; the same when there is none. */
export function undo(history: EditHistory): EditHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null };
}

/** One edit forth again. */
export function redo(history: EditHistory): EditHistory {
  const { past, present, future } = history;
  const after = future[0];
  return after === undefined ? history : { past: [...past, present], present: after, future: future.slice(1), typing: null };
}

/** The history when something else was opened: the draft before is one step back. */
export function replaced({ past, present }: EditHistory, draft: Draft): EditHistory {
  return { past: [...past, present].slice(-MOST_STEPS), present: draft, future: [], typing: null };
}
