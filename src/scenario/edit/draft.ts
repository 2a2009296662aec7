import type { ScenarioDocument } from '../document.ts';
import type { PresetKey } from '../presets/preset.ts';

/** A scenario under the pencil. */
export interface Draft {
  /** The preset it is a difference from. */
  readonly preset: PresetKey;
  /** The last scenario of the right form; whether it can run is another matter. */
  readonly document: ScenarioDocument;
  /** Texts that stand in fields and are no values for them, by the field's path; the document keeps what was there before. */
  readonly typed: ReadonlyMap<string, TypedText>;
}

/** What somebody typed that is no value: kept as it is, so that it can be mended instead of typed again. */
export interface TypedText {
  readonly text: string;
  /** What would have been right, as a phrase: "a whole number from 1 to 4,096 slots". */
  readonly expected: string;
}

export const NOTHING_TYPED: Draft['typed'] = new Map();

/** A draft of a scenario as it stands. */
export function draftOf(preset: PresetKey, document: ScenarioDocument): Draft {
  return { preset, document, typed: NOTHING_TYPED };
}
