import { loadLate } from '../../scenario/load-late.ts';
import { GOLDEN_TRACES } from './golden-traces.ts';
import type { ProofMessage } from './proof-message.ts';
import { runChecks } from './run-checks.ts';

function say(message: ProofMessage): void {
  self.postMessage(message);
}

async function checkAll(): Promise<void> {
  const startMs = performance.now();
  await loadLate();
  for await (const message of runChecks(GOLDEN_TRACES, () => performance.now())) say(message);
  say({ kind: 'checked', elapsedMs: performance.now() - startMs });
}

// A check that stops the whole worker is told like a failure.
checkAll().catch((error: unknown) => {
  say({ kind: 'broken', check: { what: 'worker', problem: error instanceof Error ? error.message : String(error) } });
});
