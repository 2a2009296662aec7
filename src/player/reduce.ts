import type { Run } from '../engine/recording/run.ts';
import { PLAIN_METRICS } from '../scenario/metrics-settings.ts';
import { PLAIN_LOOK, type StepLook } from '../scenario/step-look.ts';
import { clampPlayhead, shownRange } from './bounds.ts';
import { firstNs, lastNs, nsOfStep, phaseBy, stepBy } from './moves.ts';
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
  const range = shownRange({ run, expectedEndNs });
  return {
    run,
    expectedEndNs,
    ns: clampPlayhead(run, opening.ns ?? range.fromNs),
    playing: false,
    speed: 1,
    window: clampWindow(range, opening.window ?? range),
    selection: opening.selection ?? null,
    hover: null,
    pins: opening.pins?.slice(0, MOST_PINS) ?? [],
    stepLook: knownLook(run, opening.stepLook ?? PLAIN_LOOK),
    metricsLook: opening.metricsLook ?? PLAIN_METRICS,
    whyShown: opening.whyShown ?? true,
    transition: 'cut',
  };
}

function grown(state: PlayerState, run: Run, expectedEndNs: number | null): PlayerState {
  const { window } = state;
  const before = shownRange(state);
  const range = shownRange({ run, expectedEndNs });
  const isWhole = window.fromNs === before.fromNs && window.toNs === before.toNs;
  const next = { ...state, run, expectedEndNs, transition: 'cut' as const, window: isWhole ? range : clampWindow(range, window) };
  return { ...next, ns: clampPlayhead(run, state.ns) };
}

function moved(state: PlayerState, ns: number, transition: Transition): PlayerState {
  const at = clampPlayhead(state.run, ns);
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
  return next.ns >= lastNs(state.run) ? { ...next, playing: false } : next;
}

/** The next state. Pure; the playhead stays within the run and the window within bounds whatever the action says. */
export function reduce(state: PlayerState, action: PlayerAction): PlayerState {
  const { run, ns, window } = state;
  switch (action.type) {
    case 'open':
      return { ...openedAt(action.run, action.opening, action.expectedEndNs), speed: state.speed };
    case 'grow':
      return grown(state, action.run, action.expectedEndNs);
    case 'play':
      // At the end there is nothing left to play: start over.
      return { ...(ns >= lastNs(run) ? moved(state, firstNs(run), 'cut') : state), playing: run.stepCount > 0 };
    case 'pause':
      return { ...state, playing: false };
    case 'advance':
      return playedTo(state, stepBy(run, ns, Math.max(0, Math.floor(action.steps))));
    case 'advance-phase':
      return playedTo(state, phaseBy(run, ns, 1));
    case 'step':
      return movedByHand(state, stepBy(run, ns, action.count), Math.abs(action.count) === 1 ? 'step' : 'jump');
    case 'phase':
      return movedByHand(state, phaseBy(run, ns, action.direction), 'step');
    case 'event': {
      const stop = nextStop(run, ns, action.direction);
      return stop ? movedByHand(state, nsOfStep(run, stop.step, stop.phase), 'jump') : { ...state, playing: false };
    }
    case 'first':
      return movedByHand(state, firstNs(run), 'jump');
    case 'last':
      return movedByHand(state, lastNs(run), 'jump');
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
      return { ...state, stepLook: knownLook(run, { ...state.stepLook, ...action.look }) };
    case 'metrics-look':
      return { ...state, metricsLook: { ...state.metricsLook, ...action.look } };
    case 'toggle-why':
      return { ...state, whyShown: !state.whyShown };
    case 'speed':
      return SPEEDS.some((rung) => rung === action.speed) ? { ...state, speed: action.speed } : state;
    case 'speed-by':
      return { ...state, speed: neighbourSpeed(state.speed, action.direction) };
  }
}
