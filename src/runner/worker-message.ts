import type { RunData } from '../engine/recording/run-data.ts';

/** What the worker says: how far it is, and at last the run's buffers or the rule that was broken. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly endedRequests: number }
  | { readonly kind: 'done'; readonly data: RunData }
  | { readonly kind: 'error'; readonly message: string };
