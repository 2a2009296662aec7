import type { Run } from '../engine/recording/run.ts';
import { PLAIN_COMPARE } from '../scenario/compare-look.ts';
import { PLAIN_ATTENTION } from '../scenario/link/attention-part.ts';
import { PLAIN_METRICS } from '../scenario/metrics-settings.ts';
import { PLAIN_LOOK, type StepLook } from '../scenario/step-look.ts';
import { clampToRange, playRange, shownRange } from './bounds.ts';
import { nextEvent, nextPhase, nextStart } from './compared-moves.ts';
import { leadOf } from './lead.ts';
import { nsOfStep, phaseBy, stepBy } from './moves.ts';
import type { Opening, PlayerAction, PlayerState, Transition } from './player-state.ts';
import { neighbourSpeed, playsEased, SPEEDS } from './speeds.ts';
import { nextStop } from './telling-events.ts';
import { clampWindow, followPlayhead, panWindow, zoomWindow } from './time-window.ts';

const MOST_PINS = 8;

/** A layer beyond the model's last is its last. */
function knownLook(run: Run, look: StepLook): StepLook {
  const { place } = look;
  if (place === null || place.layer === null) return look;
  const layer = Math.min(place.layer, run.scenario.model.layers - 1);
  return layer === place.layer ? look : { ...look, place: { ...place, layer } };
}

/** The state in which a run opens: at its start, whole run in view, unless the opening says otherwise. */
export function openedAt(run: Run, opening: Opening = {}, expectedEndNs: number | null = null): PlayerState {
  const compared = opening.compared ?? null;
  const compareLook = opening.compareLook ?? PLAIN_COMPARE;
  const range = shownRange({ run, expectedEndNs, compared });
  const stepLook = knownLook(run, opening.stepLook ?? PLAIN_LOOK);
  const lead = leadOf(run, stepLook);
  return {
    run,
    expectedEndNs,
    compared,
    compareLook,
    ns: clampToRange(playRange({ run, compared, compareLook, lead }), opening.ns ?? range.fromNs),
    playing: false,
    speed: 1,
    window: clampWindow(range, opening.window ?? range),
    selection: opening.selection ?? null,
    hover: null,
    pins: opening.pins?.slice(0, MOST_PINS) ?? [],
    stepLook,
    lead,
    metricsLook: opening.metricsLook ?? PLAIN_METRICS,
    attention: opening.attention ?? PLAIN_ATTENTION,
    whyShown: opening.whyShown ?? true,
    transition: 'cut',
  };
}

function grown(state: PlayerState, run: Run, expectedEndNs: number | null): PlayerState {
  const { window } = state;
  const before = shownRange(state);
  const range = shownRange({ ...state, run, expectedEndNs });
  const isWhole = window.fromNs === before.fromNs && window.toNs === before.toNs;
  const next = { ...state, run, expectedEndNs, transition: 'cut' as const, window: isWhole ? range : clampWindow(range, window) };
  return { ...next, ns: clampToRange(playRange(next), state.ns) };
}

/** Beside another run, or alone again: all of it in view. */
function comparedWith(state: PlayerState, compared: Run | null): PlayerState {
  if (compared === state.compared) return state;
  const next = { ...state, compared, playing: false, transition: 'cut' as const };
  return { ...next, window: shownRange(next), ns: clampToRange(playRange(next), state.ns) };
}

/** Where loading is no longer shown, or shorter than before, the playhead comes in from before it. */
function lookedAt(state: PlayerState, stepLook: StepLook): PlayerState {
  if (stepLook.loading === state.stepLook.loading) return { ...state, stepLook };
  const next = { ...state, stepLook, lead: leadOf(state.run, stepLook) };
  return { ...next, ns: clampToRange(playRange(next), state.ns) };
}

function moved(state: PlayerState, ns: number, transition: Transition): PlayerState {
  const at = clampToRange(playRange(state), ns);
  return { ...state, ns: at, transition, window: followPlayhead(shownRange(state), state.window, at) };
}

/** A move by the person's hand stops the playing. */
function movedByHand(state: PlayerState, ns: number, transition: Transition): PlayerState {
  return { ...moved(state, ns, transition), playing: false };
}

/** Playing that has come to the end of the run stops there. */
function playedTo(state: PlayerState, ns: number): PlayerState {
  if (!state.playing) return state;
  const next = moved(state, ns, playsEased(state.speed) ? 'step' : 'cut');
  return next.ns >= lastOf(state) ? { ...next, playing: false } : next;
}

function lastOf(state: PlayerState): number {
  return clampToRange(playRange(state), Infinity);
}

/** The runs that the playhead goes through step by step. */
function playedRuns({ run, compared, compareLook }: PlayerState): readonly Run[] {
  return compared !== null && compareLook.align === 'time' ? [run, compared] : [run];
}

function stepped(state: PlayerState, count: number): number {
  const runs = playedRuns(state);
  if (runs.length === 1) return stepBy(state.run, state.ns, count, state.lead);
  const direction = count < 0 ? -1 : 1;
  let at = state.ns;
  for (let i = 0; i < Math.abs(count); i++) {
    const next = nextStart(runs, at, direction);
    if (next === null) return direction * Infinity;
    at = next;
  }
  return at;
}

function phased(state: PlayerState, direction: 1 | -1): number {
  const runs = playedRuns(state);
  return runs.length === 1
    ? phaseBy(state.run, state.ns, direction, state.lead)
    : (nextPhase(runs, state.ns, direction) ?? direction * Infinity);
}

function toEvent(state: PlayerState, direction: 1 | -1): PlayerState {
  const { run, ns } = state;
  const runs = playedRuns(state);
  const stop = runs.length === 1 ? nextStop(run, ns, direction) : null;
  const at = runs.length === 1 ? (stop === null ? null : nsOfStep(run, stop.step, stop.phase)) : nextEvent(runs, ns, direction);
  return at === null ? { ...state, playing: false } : movedByHand(state, at, 'jump');
}

/** The next state. Pure; the playhead stays within the run and the window within bounds whatever the action says. */
export function reduce(state: PlayerState, action: PlayerAction): PlayerState {
  const { run, ns, window } = state;
  switch (action.type) {
    case 'open':
      return { ...openedAt(action.run, action.opening, action.expectedEndNs), speed: state.speed };
    case 'grow':
      return grown(state, action.run, action.expectedEndNs);
    case 'compare':
      return comparedWith(state, action.compared);
    case 'play':
      // At the end there is nothing left to play: start over.
      return { ...(ns >= lastOf(state) ? moved(state, -Infinity, 'cut') : state), playing: run.stepCount > 0 };
    case 'pause':
      return { ...state, playing: false };
    case 'advance':
      return playedTo(state, stepBy(run, ns, Math.max(0, Math.floor(action.steps)), state.lead));
    case 'advance-phase':
      return playedTo(state, phased(state, 1));
    case 'advance-time':
      return playedTo(state, ns + Math.max(0, action.steps) * (run.endNs / Math.max(1, run.stepCount)));
    case 'step':
      return movedByHand(state, stepped(state, action.count), Math.abs(action.count) === 1 ? 'step' : 'jump');
    case 'phase':
      return movedByHand(state, phased(state, action.direction), 'step');
    case 'event':
      return toEvent(state, action.direction);
    case 'first':
      return movedByHand(state, -Infinity, 'jump');
    case 'last':
      return movedByHand(state, Infinity, 'jump');
    case 'go-to-ns':
      return movedByHand(state, action.ns, 'jump');
    case 'go-to-step':
      return movedByHand(state, nsOfStep(run, action.step, action.phase), 'jump');
    case 'scrub':
      return movedByHand(state, action.ns, 'cut');
    case 'set-window':
      return { ...state, window: clampWindow(shownRange(state), action.window) };
    case 'zoom':
      return action.factor > 0 ? { ...state, window: zoomWindow(shownRange(state), window, action.factor, action.aroundNs ?? ns) } : state;
    case 'pan':
      return { ...state, window: panWindow(shownRange(state), window, action.share) };
    case 'fit':
      return { ...state, window: shownRange(state) };
    case 'select':
      return { ...state, selection: action.selection, transition: 'cut' };
    case 'hover':
      return { ...state, hover: action.hover };
    case 'toggle-pin': {
      const pins = state.pins.filter((pin) => pin !== action.request);
      if (pins.length < state.pins.length) return { ...state, pins };
      return { ...state, pins: [...pins, action.request].slice(-MOST_PINS) };
    }
    case 'step-look':
      return lookedAt(state, knownLook(run, { ...state.stepLook, ...action.look }));
    case 'metrics-look':
      return { ...state, metricsLook: { ...state.metricsLook, ...action.look } };
    case 'compare-look': {
      const next = { ...state, compareLook: { ...state.compareLook, ...action.look } };
      return { ...next, ns: clampToRange(playRange(next), ns) };
    }
    case 'attention':
      return { ...state, attention: action.place };
    case 'toggle-why':
      return { ...state, whyShown: !state.whyShown };
    case 'speed':
      return SPEEDS.some((rung) => rung === action.speed) ? { ...state, speed: action.speed } : state;
    case 'speed-by':
      return { ...state, speed: neighbourSpeed(state.speed, action.direction) };
  }
}
