import type { Run } from '../../engine/recording/run.ts';
import { shownRange } from '../../player/bounds.ts';
import { nsOfStep } from '../../player/moves.ts';
import type { Opening, PlayerState } from '../../player/player-state.ts';
import type { Selection } from '../../scenario/selection.ts';
import { nowEvent } from '../shell/now-event.ts';

/**
 * Where the player stands in the run of the edited scenario: at the same event where it still happens, else at the same time. What was
 * selected or pinned stays so, by its name, as long as it is there; a part of the run that was in view moves with the playhead.
 */
export function keepPlace(state: PlayerState, run: Run): Opening {
  const { run: before, ns, window, whyShown, metricsLook, attention } = state;
  const placed = sameEvent(before, ns, run) ?? ns;
  const whole = shownRange(state);
  const isWhole = window.fromNs === whole.fromNs && window.toNs === whole.toNs;
  const shift = placed - ns;
  return {
    ns: placed,
    ...(isWhole ? {} : { window: { fromNs: window.fromNs + shift, toNs: window.toNs + shift } }),
    ...keepSelected(state, run),
    whyShown,
    metricsLook,
    attention,
  };
}

/** What is selected and pinned, by its name, as far as it is in another run. */
export function keepSelected({ run: before, selection, pins }: PlayerState, run: Run): Pick<Opening, 'selection' | 'pins'> {
  const indexOf = indexById(run);
  const kept = (request: number): number => indexOf.get(before.scenario.requests[request]?.id) ?? -1;
  return { selection: keptSelection(selection, run, kept), pins: pins.map(kept).filter((pin) => pin >= 0) };
}

/** The moment of the event that the picture tells of, in another run: of the same kind and request, and as often before; null when none. */
function sameEvent(before: Run, ns: number, run: Run): number | null {
  if (before.stepCount === 0) return null;
  const { step, phase } = before.momentAt(ns);
  const event = nowEvent(before, step, phase);
  if (event === null || event.request < 0) return null;
  const request = indexById(run).get(before.scenario.requests[event.request].id);
  if (request === undefined) return null;
  const ofKind = (of: Run, index: number) => of.eventsOfRequest(index).filter(({ kind }) => kind === event.kind);
  const occurrence = ofKind(before, event.request).findIndex(({ index }) => index === event.index);
  const same = ofKind(run, request)[occurrence];
  return same === undefined ? null : nsOfStep(run, same.step, phase);
}

function keptSelection(selection: Selection | null, run: Run, kept: (request: number) => number): Selection | null {
  const { limits } = run.scenario;
  switch (selection?.kind) {
    case 'request': {
      const request = kept(selection.request);
      return request < 0 ? null : { kind: 'request', request };
    }
    case 'page':
      return selection.page <= limits.usablePages ? selection : null;
    case 'slot':
      return selection.slot < limits.maxNumSeqs ? selection : null;
    case 'step':
      return selection.step < run.stepCount ? selection : null;
    case undefined:
      return null;
  }
}

function indexById(run: Run): ReadonlyMap<string | undefined, number> {
  return new Map(run.scenario.requests.map(({ id }, index) => [id, index]));
}
