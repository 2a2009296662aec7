import type { Formula, Badge } from '../engine/formula.ts';
import type { Phase } from '../engine/recording/events.ts';
import type { Sentence } from './parts.ts';

/** Panels of the Run view that carry a generated sentence. */
export type PanelId = 'memory-map' | 'batch' | 'queue' | 'step-time' | 'timeline' | 'kv-pages' | 'lanes' | 'focus-set' | 'inspector';

/** What the inspector shows for a selection (or, with none, for the current step). */
export interface Inspection {
  /** Name of the selection: "page 132, E block 15". */
  readonly title: Sentence;
  readonly formulas: readonly Formula[];
  readonly badge: Badge;
  /** Known error of what is modelled in it, as a share; null = not checked on this card; undefined = nothing of it was ever measured. */
  readonly knownError: number | null | undefined;
  readonly why: WhyChain | null;
}

/** Answers "why?": the rule first, then the events in time order, newest last. At most five links. */
export interface WhyChain {
  readonly question: Sentence;
  readonly links: readonly WhyLink[];
}

export interface WhyLink {
  /** "rule", "step 21", "so". */
  readonly label: string;
  readonly sentence: Sentence;
  /** Where clicking goes; null for the rule. */
  readonly moment: { readonly step: number; readonly phase: Phase } | null;
  /** The event it tells, for the cause arrows of the timeline; −1 for the rule. */
  readonly event: number;
}
