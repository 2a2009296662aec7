import type { Run } from '../engine/recording/run.ts';
import { RecordedRun } from '../engine/recording/recorded-run.ts';
import type { Scenario } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';
import { isInteractive } from './run-length.ts';
import type { WorkerMessage } from './worker-message.ts';

/** What a run under way tells; nothing any more after it was cancelled. */
export interface RunListener {
  readonly onProgress: (endedRequests: number) => void;
  readonly onDone: (run: Run) => void;
  /** The engine broke one of its own rules; the message names the rule and the step. */
  readonly onError: (message: string) => void;
}

export interface Runner {
  /**
   * Turns a scenario into its run. One of interactive size is done before this returns; a long one is worked on elsewhere, so that the page
   * stays usable.
   * @returns a function that cancels it
   */
  start(scenario: Scenario, listener: RunListener): () => void;
}

/** Runs kept by the scenario they came from: going back to one costs nothing. */
const KEPT_RUNS = 6;
const NOTHING_TO_CANCEL = (): void => undefined;

export function createRunner(): Runner {
  const kept = new Map<Scenario, Run>();

  function keep(scenario: Scenario, run: Run): Run {
    kept.delete(scenario);
    kept.set(scenario, run);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_RUNS) break;
      kept.delete(oldest);
    }
    return run;
  }

  return {
    start(scenario, listener) {
      const known = kept.get(scenario);
      if (known !== undefined || isInteractive(scenario)) {
        let run: Run;
        try {
          run = keep(scenario, known ?? simulate(scenario));
        } catch (error) {
          listener.onError(error instanceof Error ? error.message : String(error));
          return NOTHING_TO_CANCEL;
        }
        listener.onDone(run);
        return NOTHING_TO_CANCEL;
      }
      return startInWorker(scenario, { ...listener, onDone: (run) => listener.onDone(keep(scenario, run)) });
    },
  };
}

function startInWorker(scenario: Scenario, { onProgress, onDone, onError }: RunListener): () => void {
  const worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: message }: MessageEvent<WorkerMessage>) => {
    switch (message.kind) {
      case 'progress':
        onProgress(message.endedRequests);
        return;
      case 'done':
        worker.terminate();
        onDone(new RecordedRun(scenario, message.data));
        return;
      case 'error':
        worker.terminate();
        onError(message.message);
    }
  });
  worker.addEventListener('error', (event) => onError(event.message));
  worker.postMessage(scenario);
  return () => worker.terminate();
}
