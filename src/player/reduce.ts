import type { Run } from '../engine/recording/run.ts';
import { clampPlayhead, runRange } from './bounds.ts';
import { firstNs, lastNs, nsOfStep, phaseBy, stepBy } from './moves.ts';
import type { Opening, PlayerAction, PlayerState, Transition } from './player-state.ts';
import { neighbourSpeed, playsEased, SPEEDS } from './speeds.ts';
import { nextStop } from './telling-events.ts';
import { clampWindow, followPlayhead, panWindow, zoomWindow } from './time-window.ts';

const MOST_PINS = 8;

/** The state in which a run opens: at its start, whole run in view, unless the opening says otherwise. */
export function openedAt(run: Run, opening: Opening = {}): PlayerState {
  const range = runRange(run);
  return {
    run,
    ns: clampPlayhead(run, opening.ns ?? range.fromNs),
    playing: false,
    speed: 1,
    window: clampWindow(range, opening.window ?? range),
    selection: opening.selection ?? null,
    hover: null,
    pins: opening.pins?.slice(0, MOST_PINS) ?? [],
    whyShown: opening.whyShown ?? true,
    transition: 'cut',
  };
}

function moved(state: PlayerState, ns: number, transition: Transition): PlayerState {
  const at = clampPlayhead(state.run, ns);
  return { ...state, ns: at, transition, window: followPlayhead(runRange(state.run), state.window, at) };
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
      return { ...openedAt(action.run, action.opening), speed: state.speed };
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
      return { ...state, window: clampWindow(runRange(run), action.window) };
    case 'zoom':
      return action.factor > 0 ? { ...state, window: zoomWindow(runRange(run), window, action.factor, action.aroundNs ?? ns) } : state;
    case 'pan':
      return { ...state, window: panWindow(runRange(run), window, action.share) };
    case 'fit':
      return { ...state, window: runRange(run) };
    case 'select':
      return { ...state, selection: action.selection, transition: 'cut' };
    case 'hover':
      return { ...state, hover: action.hover };
    case 'toggle-pin': {
      const pins = state.pins.filter((pin) => pin !== action.request);
      if (pins.length < state.pins.length) return { ...state, pins };
      return { ...state, pins: [...pins, action.request].slice(-MOST_PINS) };
    }
    case 'toggle-why':
      return { ...state, whyShown: !state.whyShown };
    case 'speed':
      return SPEEDS.some((rung) => rung === action.speed) ? { ...state, speed: action.speed } : state;
    case 'speed-by':
      return { ...state, speed: neighbourSpeed(state.speed, action.direction) };
  }
}
