import type { Phase } from '../../engine/recording/events.ts';
import type { CompareLook } from '../compare-look.ts';
import type { ScenarioDocument } from '../document.ts';
import type { MetricsSettings } from '../metrics-settings.ts';
import type { FilePart } from '../import/take-rows.ts';
import type { PresetKey, TimeWindow } from '../presets/preset.ts';
import type { Selection } from '../selection.ts';
import type { StepLook } from '../step-look.ts';
import type { Language } from './link-language.ts';

/** Views a link can open. */
export const VIEW_NAMES = ['run', 'compare', 'step', 'metrics', 'attention', 'proof'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Where the playhead stands: at a step and phase, or between them at a time. */
export type LinkMoment = { readonly step: number; readonly phase: Phase } | { readonly ns: number };

/** All that a link holds. */
export interface LinkState {
  /** The preset that the scenario is a difference from. */
  readonly preset: PresetKey;
  readonly document: ScenarioDocument;
  readonly view: ViewName;
  readonly moment: LinkMoment;
  readonly selection: Selection | null;
  /** Part of the run the timeline shows; null = the whole run. */
  readonly window: TimeWindow | null;
  /** How the Step view is looked at; missing = plainly, the whole step. */
  readonly stepLook?: StepLook;
  /** How the Metrics view is sorted, and its objectives; missing = as it opens. */
  readonly metricsLook?: MetricsSettings;
  /** Where one is in the Attention view (`attention-look.ts`); missing = as it opens. */
  readonly attention?: string;
  /** Where one is on the Proof page, like "calibration~h100-llama-3-8b~decode-3"; missing = at its head. */
  readonly proof?: string;
  /** The scenario it is held against: A, where this one is B; missing = none. */
  readonly compared?: ComparedScenario;
  /** How the two are laid over each other; missing = plainly. */
  readonly compareLook?: CompareLook;
  /** What the page speaks; missing = English. */
  readonly language?: Language;
  /** Requests that keep a hue, in the order they were pinned. */
  readonly pins: readonly number[];
  /** First digits of the hash of the run it was made on, to notice that the engine has changed since; null = not known. */
  readonly runHash: string | null;
}

/** A scenario and the preset it is a difference from. */
export interface ComparedScenario {
  readonly preset: PresetKey;
  readonly document: ScenarioDocument;
}

/** Digits of the run's hash in a link. */
export const LINK_HASH_DIGITS = 8;

/** Why a link cannot be opened as it is. */
export interface LinkError {
  readonly kind: 'not-a-link' | 'later-version' | 'cut-short' | 'too-long' | 'wrong-part' | 'missing-file';
  /** The file that must be there before the link can be opened; only of kind missing-file. */
  readonly file?: FilePart;
  /** The part as it stands in the link, "pool=abc"; "" when it is the link as a whole. */
  readonly part: string;
  /** End of the sentence that begins with the part: "is not a number". */
  readonly problem: string;
  /** The whole sentence: "`pool=abc` is not a number". */
  readonly message: string;
  /** Names of the parts that can be read and of those that can't: "scenario, budget, slots". */
  readonly readable: readonly string[];
  readonly unreadable: readonly string[];
  /** What "Open what works" opens: unreadable parts as in the preset; null when nothing can be read. */
  readonly partial: LinkState | null;
}

export type LinkOutcome = { readonly ok: LinkState } | { readonly error: LinkError };
