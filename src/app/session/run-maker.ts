import type { Run } from '../../engine/recording/run.ts';
import type { Runner, RunUnderWay } from '../../runner/runner.ts';
import type { RunProgress } from '../../runner/worker-message.ts';
import { encodeLink } from '../../scenario/link/encode-link.ts';
import type { LinkState } from '../../scenario/link/link-state.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import type { Notice } from './notice.ts';
import { rejectionsOf } from './rejections.ts';
import type { Opened } from './session.ts';

/** What is told while the run of a link is made. */
interface MakingListener {
  /** A part of a long run; more will come. */
  readonly onPart: (opened: Opened, progress: RunProgress) => void;
  readonly onProgress: (progress: RunProgress) => void;
  readonly onMade: (made: Made) => void;
}

export type Made = { readonly opened: Opened; readonly notice: Notice | null } | { readonly refused: Notice };

/** Makes what a link names; short runs are there before this returns. */
type RunMaker = (link: LinkState, listener: MakingListener) => RunUnderWay;

const nothing = (): void => undefined;
const OVER: RunUnderWay = { stop: nothing, cancel: nothing };

export function createRunMaker(runner: Runner): RunMaker {
  let last: { readonly text: string; readonly opened: Opened } | null = null;
  return (link, { onPart, onProgress, onMade }) => {
    const text = scenarioText(link);
    if (last?.text === text) {
      onMade({ opened: last.opened, notice: remarkOn(last.opened.run, link) });
      return OVER;
    }
    const resolved = resolveScenario(link.document);
    if ('errors' in resolved) {
      onMade({ refused: { kind: 'impossible', errors: resolved.errors } });
      return OVER;
    }
    const scenario = resolved.ok;
    const openedWith = (run: Run): Opened => ({ preset: link.preset, document: link.document, scenario, run, edited: false });
    return runner.start(scenario, {
      onProgress,
      onPart: (run, progress) => onPart(openedWith(run), progress),
      onError: (message) => onMade({ refused: { kind: 'engine-error', message } }),
      onDone: (run) => {
        const opened = openedWith(run);
        // One that was stopped by hand is made again when it is asked for again.
        if (!isUnfinished(run)) last = { text, opened };
        onMade({ opened, notice: remarkOn(run, link) });
      },
    });
  };
}

/** Whether a run ends before its requests do, for another reason than the limit of steps: its hash says nothing about its scenario. */
export function isUnfinished(run: Run): boolean {
  return run.stoppedAtStepLimit && run.stepCount < LIMITS.steps;
}

/** Same scenario, same text: links that differ only in the moment share their run. */
function scenarioText(link: LinkState): string {
  return encodeLink({ ...link, moment: { ns: 0 }, selection: null, window: null, pins: [], runHash: null });
}

function remarkOn(run: Run, link: LinkState): Notice | null {
  const { requestCount } = run;
  if (isUnfinished(run)) return { kind: 'stopped-by-hand', steps: run.stepCount, ended: endedRequests(run), requests: requestCount };
  if (link.runHash !== null && !run.hash.startsWith(link.runHash)) return { kind: 'engine-changed' };
  if (run.stoppedAtStepLimit) return { kind: 'stopped', steps: run.stepCount };
  const rejections = rejectionsOf(run);
  return rejections === null ? null : { kind: 'rejected', rejections };
}

function endedRequests(run: Run): number {
  return run.requests.endStep.reduce((ended, step) => ended + (step >= 0 ? 1 : 0), 0);
}
