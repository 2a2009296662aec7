import type { Run } from '../engine/recording/run.ts';
import { RecordedRun } from '../engine/recording/recorded-run.ts';
import type { Scenario } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';
import { isInteractive } from './run-length.ts';
import type { RunProgress, WorkerMessage, WorkerOrder } from './worker-message.ts';

/** What a run under way tells; nothing any more after it was cancelled. */
export interface RunListener {
  readonly onProgress: (progress: RunProgress) => void;
  /** The run as far as it is; it can be used like a whole one. */
  readonly onPart?: (run: Run, progress: RunProgress) => void;
  readonly onDone: (run: Run) => void;
  /** The engine broke one of its own rules; the message names the rule and the step. */
  readonly onError: (message: string) => void;
}

/** A run under way. */
export interface RunUnderWay {
  /** Makes what is there the run: `onDone` comes with it. */
  readonly stop: () => void;
  /** Forgets it; nothing is told any more. */
  readonly cancel: () => void;
}

export interface Runner {
  /**
   * Turns a scenario into its run. One of interactive size is done before this returns; a long one is worked on elsewhere, so that the page
   * stays usable.
   */
  start(scenario: Scenario, listener: RunListener): RunUnderWay;
}

/** Runs kept by the scenario they came from: going back to one costs nothing. */
const KEPT_RUNS = 6;
/** Until a part of a long run is wanted, and between two of them. */
const PART_PAUSE_MS = 400;
const NOTHING = (): void => undefined;
const OVER: RunUnderWay = { stop: NOTHING, cancel: NOTHING };

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
          return OVER;
        }
        listener.onDone(run);
        return OVER;
      }
      return startInWorker(scenario, listener);
    },
  };
}

function startInWorker(scenario: Scenario, { onProgress, onPart, onDone, onError }: RunListener): RunUnderWay {
  const worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: message }: MessageEvent<WorkerMessage>) => {
    switch (message.kind) {
      case 'progress':
        onProgress(message.progress);
        return;
      case 'part':
        onPart?.(new RecordedRun(scenario, message.data), message.progress);
        wantPart();
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
  const order = (message: WorkerOrder): void => worker.postMessage(message);
  // Asked for one at a time: however slowly a picture is drawn, the page has most of its time for the person.
  const wantPart = () => onPart && setTimeout(() => order({ kind: 'show' }), PART_PAUSE_MS);
  order({ kind: 'start', scenario });
  wantPart();
  return { stop: () => order({ kind: 'stop' }), cancel: () => worker.terminate() };
}
