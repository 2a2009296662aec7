import type { Phase } from '../../engine/recording/events.ts';
import type { ScenarioDocument } from '../document.ts';
import type { Selection } from '../selection.ts';

/** Of a scenario recorded from a real scheduler: it is loaded when a link names it. */
export type RecordedKey = `golden-${string}`;

/** Short names for links. A key and its document never change once published: every link to it is a difference from it. */
export type PresetKey = BuiltInKey | RecordedKey;
export type BuiltInKey = 'tight' | 'prefix' | 'chat' | 'one' | 'static' | 'continuous' | 'h100-static' | 'h100-continuous' | 'server';

/** A scenario that ships with the product. */
export interface Preset {
  readonly key: PresetKey;
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly sentence: string;
  /** Whose data it is; null where the numbers are made up for teaching. */
  readonly attribution: Attribution | null;
  readonly document: ScenarioDocument;
  readonly opening: Opening;
  /** Hash of its run, the same in Node and in every browser; null for a recorded one, whose every field is compared instead. */
  readonly runHash: string | null;
}

export interface Attribution {
  readonly title: string;
  readonly authors: string;
  readonly source: string;
  readonly commit: string;
  readonly licence: string;
  readonly changes: string;
}

/** Where the preset opens: its most telling moment. */
export interface Opening {
  readonly moment: { readonly step: number; readonly phase: Phase };
  readonly selection: Selection | null;
  /** Part of the run the timeline shows; null = the whole run. */
  readonly window: TimeWindow | null;
}

export interface TimeWindow {
  readonly fromNs: number;
  readonly toNs: number;
}
