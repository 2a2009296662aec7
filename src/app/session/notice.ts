import type { LinkError } from '../../scenario/link/link-state.ts';
import type { ScenarioError } from '../../scenario/scenario-error.ts';

/** What the notice bar has to say. */
export type Notice =
  /** The address holds something that is not a whole link; it stays untouched until the person acts. */
  | { readonly kind: 'broken-link'; readonly hash: string; readonly error: LinkError }
  /** The link was made by an engine that gave another run. */
  | { readonly kind: 'engine-changed' }
  /** The scenario cannot be run; the last valid run stays. */
  | { readonly kind: 'impossible'; readonly errors: readonly ScenarioError[] }
  /** A long run is being made; the last one stays until it is there. */
  | { readonly kind: 'simulating'; readonly endedRequests: number; readonly requests: number }
  | { readonly kind: 'engine-error'; readonly message: string }
  | { readonly kind: 'rejected'; readonly rejected: number; readonly requests: number; readonly limitTokens: number }
  | { readonly kind: 'stopped'; readonly steps: number };
