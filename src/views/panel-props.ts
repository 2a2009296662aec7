import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { WhyChain } from '../narration/narration.ts';
import type { Selection } from '../scenario/selection.ts';
import type { FocusSet } from './focus-set.ts';

/** Layout by width: ≥ 1100 px, 760 to 1099 px, below 760 px. */
export type Layout = 'wide' | 'medium' | 'phone';
export type Theme = 'light' | 'dark';

/** Everything a panel may depend on. A panel draws this and nothing else: no store, no clock, no engine call but look-ups on the run. */
export interface PanelProps {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly focus: FocusSet;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** The chain drawn as cause arrows; null = none. */
  readonly why: WhyChain | null;
  readonly reducedMotion: boolean;
  /** Milliseconds a state change may take to animate; 0 = cut (scrubbing, fast play, reduced motion). */
  readonly transitionMs: number;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** Move the playhead. */
  readonly onGo: (ns: number) => void;
}
