import { useEffect, useSyncExternalStore } from 'react';
import type { ProofMessage, QueueMessage } from '../../checks/live/proof-message.ts';
import { NOTHING_CHECKED, withMessage } from '../../checks/live/proof-state.ts';
import type { ProofState } from '../../checks/live/proof-state.ts';
import { QUEUE_LOADS } from '../../checks/queue/deterministic-queue.ts';

/*
 * The checks run once a visit, in a worker; what they found stays when another view is opened. The queue takes long: it is served only while
 * the page is open.
 */
let state: ProofState = NOTHING_CHECKED;
let isStarted = false;
let queues: Worker | null = null;
const listeners = new Set<() => void>();

function take(message: ProofMessage | QueueMessage): void {
  state = withMessage(state, message);
  for (const listener of listeners) listener();
  if (message.kind === 'checked' && listeners.size > 0) serveQueues();
}

function listenTo(worker: Worker, what: string): void {
  worker.addEventListener('message', ({ data }: MessageEvent<ProofMessage | QueueMessage>) => take(data));
  worker.addEventListener('error', (event) =>
    take({ kind: 'broken', check: { what, problem: event.message || 'the worker did not start' } }),
  );
}

function start(): void {
  if (!isStarted) {
    isStarted = true;
    listenTo(new Worker(new URL('../../checks/live/proof.worker.ts', import.meta.url), { type: 'module' }), 'worker');
  } else if (state.elapsedMs !== null) serveQueues();
}

function serveQueues(): void {
  const left = QUEUE_LOADS.filter((load) => !state.queues.some((line) => line.load === load && line.served === line.requests));
  if (queues !== null || left.length === 0) return;
  queues = new Worker(new URL('../../checks/live/queue.worker.ts', import.meta.url), { type: 'module' });
  listenTo(queues, 'queue');
  queues.postMessage(left);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    queues?.terminate();
    queues = null;
  };
}

/** What the checks have found so far; they start when the page is first opened. */
export function useProofChecks(): ProofState {
  useEffect(start, []);
  return useSyncExternalStore(subscribe, () => state);
}
