import { loadLate } from '../../scenario/load-late.ts';
import { measureQueue, QUEUE_LOADS } from '../queue/deterministic-queue.ts';
import type { ProofMessage } from './proof-message.ts';
import { runChecks } from './run-checks.ts';
import { GOLDEN_TRACES } from './golden-traces.ts';

/** Between two words about a queue: more often nobody could read. */
const QUEUE_TELLS_MS = 200;

function say(message: ProofMessage): void {
  self.postMessage(message);
}

async function checkAll(): Promise<void> {
  const startMs = performance.now();
  await loadLate();
  for await (const message of runChecks(GOLDEN_TRACES)) say(message);
  say({ kind: 'checked', elapsedMs: performance.now() - startMs });
  for (const load of QUEUE_LOADS) {
    let toldMs = 0;
    for (const line of measureQueue(load)) {
      if (line.served < line.requests && performance.now() - toldMs < QUEUE_TELLS_MS) continue;
      toldMs = performance.now();
      say({ kind: 'queue', line });
    }
  }
}

// A check that stops the whole worker is told like a failure.
checkAll().catch((error: unknown) => {
  say({ kind: 'broken', check: { what: 'worker', problem: error instanceof Error ? error.message : String(error) } });
});
