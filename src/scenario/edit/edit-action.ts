import type { ScenarioDocument } from '../document.ts';
import type { PresetKey } from '../presets/preset.ts';
import type { StepTimes } from './switch-clock.ts';

/** One change by a person's hand. */
export type EditAction =
  /** A field got this text; `path` is the field's place in the document, "limits.maxNumSeqs" or "requests.3.promptTokens". */
  | { readonly type: 'type'; readonly path: string; readonly text: string }
  /** The same at one stroke: no letter of a word, so always an edit of its own. */
  | { readonly type: 'set'; readonly path: string; readonly text: string }
  /** A choice was made: the words of `choices.ts`. */
  | { readonly type: 'choose'; readonly path: string; readonly word: string }
  /** A way out of an error, or a difference taken back. */
  | { readonly type: 'replace'; readonly document: ScenarioDocument }
  | { readonly type: 'start-from'; readonly preset: PresetKey; readonly document: ScenarioDocument }
  | { readonly type: 'add-row' }
  | { readonly type: 'duplicate-row'; readonly row: number }
  | { readonly type: 'delete-row'; readonly row: number }
  /** `by` −1 = one up, 1 = one down. */
  | { readonly type: 'move-row'; readonly row: number; readonly by: 1 | -1 }
  | { readonly type: 'switch-clock'; readonly times: StepTimes }
  /** Requests by a rule instead of rows; a draft that has a rule already keeps it. */
  | { readonly type: 'generate' }
  /** The generated requests become rows of their own. */
  | { readonly type: 'keep-rows' };
