import { measureQueue } from '../queue/deterministic-queue.ts';
import type { QueueMessage } from './proof-message.ts';

/** Between two words about a queue: more often nobody could read. */
const TELLS_MS = 200;

function say(message: QueueMessage): void {
  self.postMessage(message);
}

function serve(loads: readonly number[]): void {
  for (const load of loads) {
    let toldMs = 0;
    for (const line of measureQueue(load)) {
      if (line.served < line.requests && performance.now() - toldMs < TELLS_MS) continue;
      toldMs = performance.now();
      say({ kind: 'queue', line });
    }
  }
}

self.addEventListener('message', ({ data: loads }: MessageEvent<readonly number[]>) => {
  try {
    serve(loads);
  } catch (error) {
    say({ kind: 'broken', check: { what: 'queue', problem: error instanceof Error ? error.message : String(error) } });
  }
});
