import { buffersOf } from '../engine/recording/run-data.ts';
import type { Scenario } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';
import type { WorkerMessage } from './worker-message.ts';

function say(message: WorkerMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.addEventListener('message', ({ data: scenario }: MessageEvent<Scenario>) => {
  try {
    const { data } = simulate(scenario, (endedRequests) => say({ kind: 'progress', endedRequests }));
    say({ kind: 'done', data }, [...new Set(buffersOf(data).map(({ buffer }) => buffer as ArrayBuffer))]);
  } catch (error) {
    say({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
});
