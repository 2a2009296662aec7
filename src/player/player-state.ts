import type { Phase } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';
import type { CompareLook } from '../scenario/compare-look.ts';
import type { MetricsSettings } from '../scenario/metrics-settings.ts';
import type { Selection } from '../scenario/selection.ts';
import type { StepLook } from '../scenario/step-look.ts';
import type { TimeRange } from './bounds.ts';

/** How the picture goes to the next moment: a step eases, a jump slides the playhead, a cut does neither. */
export type Transition = 'step' | 'jump' | 'cut';

/** Everything that a person's hand moves. Step and phase follow from `ns`. */
export interface PlayerState {
  readonly run: Run;
  /** About where the run will end while it is still being made; null when it is whole. */
  readonly expectedEndNs: number | null;
  /** The run beside it that the playhead goes through as well: A, where `run` is B; null when none is. */
  readonly compared: Run | null;
  /** The playhead: a moment of the run, in ns. Beside another run: of the clock both share, or, aligned by token, of `run`. */
  readonly ns: number;
  readonly playing: boolean;
  /** 1 = four steps a second. */
  readonly speed: number;
  /** What the timeline shows. */
  readonly window: TimeRange;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** Requests that keep a hue, by index, in the order they were pinned. */
  readonly pins: readonly number[];
  /** How the Step view is looked at. */
  readonly stepLook: StepLook;
  /** How the Metrics view is sorted, and its objectives. */
  readonly metricsLook: MetricsSettings;
  /** How the two runs of a comparison are laid over each other. */
  readonly compareLook: CompareLook;
  /** Where one is in the Attention view, as its link has it. */
  readonly attention: string;
  /** Moments before the run, while loading the weights is shown (`lead.ts`); empty otherwise. */
  readonly lead: readonly number[];
  /** Whether the causes of the selection are drawn. */
  readonly whyShown: boolean;
  readonly transition: Transition;
}

/** What a link or a preset says about the state; the rest is the default. */
export type Opening = Partial<
  Pick<
    PlayerState,
    'ns' | 'window' | 'selection' | 'pins' | 'whyShown' | 'stepLook' | 'metricsLook' | 'compareLook' | 'compared' | 'attention'
  >
>;

export type PlayerAction =
  | { readonly type: 'open'; readonly run: Run; readonly opening?: Opening; readonly expectedEndNs?: number | null }
  /** More of the run is there, or all of it: playhead, window and selection stay. */
  | { readonly type: 'grow'; readonly run: Run; readonly expectedEndNs: number | null }
  /** Puts another run beside this one, or takes it away. */
  | { readonly type: 'compare'; readonly compared: Run | null }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** Playing went on by this many steps. */
  | { readonly type: 'advance'; readonly steps: number }
  /** Beside another run time goes on: by so many steps of average length, whole or not. */
  | { readonly type: 'advance-time'; readonly steps: number }
  | { readonly type: 'advance-phase' }
  | { readonly type: 'step'; readonly count: number }
  | { readonly type: 'phase'; readonly direction: 1 | -1 }
  | { readonly type: 'event'; readonly direction: 1 | -1 }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'go-to-ns'; readonly ns: number }
  | { readonly type: 'go-to-step'; readonly step: number; readonly phase?: Phase }
  | { readonly type: 'scrub'; readonly ns: number }
  | { readonly type: 'set-window'; readonly window: TimeRange }
  | { readonly type: 'zoom'; readonly factor: number; readonly aroundNs?: number }
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'fit' }
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'hover'; readonly hover: Selection | null }
  | { readonly type: 'toggle-pin'; readonly request: number }
  | { readonly type: 'toggle-why' }
  /** Looks at the step in another way; what is not named stays. */
  | { readonly type: 'step-look'; readonly look: Partial<StepLook> }
  | { readonly type: 'metrics-look'; readonly look: Partial<MetricsSettings> }
  | { readonly type: 'compare-look'; readonly look: Partial<CompareLook> }
  | { readonly type: 'attention'; readonly place: string }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'speed-by'; readonly direction: 1 | -1 };
