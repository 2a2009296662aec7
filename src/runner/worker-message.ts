import type { RunData } from '../engine/recording/run-data.ts';
import type { Scenario } from '../engine/scenario.ts';

/** How far a run is. */
export interface RunProgress {
  readonly steps: number;
  /** About how many it will be, by the share of the output tokens that are written; null while none is. */
  readonly expectedSteps: number | null;
}

/** What the worker is told. `show`: a part is wanted. `stop`: what is there becomes the run. */
export type WorkerOrder = { readonly kind: 'start'; readonly scenario: Scenario } | { readonly kind: 'show' } | { readonly kind: 'stop' };

/** What the worker says: how far it is, what is there so far, at last all of it, or the rule that was broken. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'part'; readonly progress: RunProgress; readonly data: RunData }
  | { readonly kind: 'done'; readonly data: RunData }
  | { readonly kind: 'error'; readonly message: string };
