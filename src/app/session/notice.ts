import type { Rejections } from '../../narration/messages/control-labels.ts';
import type { FilePart } from '../../scenario/import/take-rows.ts';
import type { LinkError, LinkState } from '../../scenario/link/link-state.ts';
import type { ScenarioError } from '../../scenario/scenario-error.ts';

/** What the notice bar has to say. */
export type Notice =
  /** The address holds something that is not a whole link; it stays untouched until the person acts. */
  | { readonly kind: 'broken-link'; readonly hash: string; readonly error: LinkError }
  /** The link names a file; `seeking` until it is known whether this browser has it. The address stays as it is. */
  | {
      readonly kind: 'missing-file';
      readonly hash: string;
      readonly file: FilePart;
      readonly partial: LinkState | null;
      readonly seeking: boolean;
    }
  /** The link was made by an engine that gave another run. */
  | { readonly kind: 'engine-changed' }
  /** The scenario cannot be run; the last valid run stays. */
  | { readonly kind: 'impossible'; readonly errors: readonly ScenarioError[] }
  /** A long run is being made; what is there of it can be used. */
  | { readonly kind: 'simulating' }
  | { readonly kind: 'engine-error'; readonly message: string }
  | { readonly kind: 'rejected'; readonly rejections: Rejections }
  | { readonly kind: 'stopped'; readonly steps: number }
  | { readonly kind: 'stopped-by-hand'; readonly steps: number; readonly ended: number; readonly requests: number };

/** Whether a notice says nothing beyond this one, which the person has closed: as many can never run, for the same reasons. */
export function isToldAlready(notice: Notice | null, closed: Notice | null): boolean {
  if (notice?.kind !== 'rejected' || closed?.kind !== 'rejected') return false;
  const [now, before] = [notice.rejections, closed.rejections];
  return now.tooLong === before.tooLong && now.tooLarge === before.tooLarge && now.otherwise === before.otherwise;
}
