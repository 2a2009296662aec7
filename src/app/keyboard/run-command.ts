import { shownRange } from '../../player/bounds.ts';
import type { ViewName } from '../../scenario/link/link-state.ts';
import type { Player } from '../../player/player.ts';
import type { Command } from './commands.ts';

const ZOOM_FACTOR = 1.5;

interface Doors {
  readonly toggleDialog: (dialog: 'share' | 'keys') => void;
  readonly toggleTheme: () => void;
  readonly toggleLanes: () => void;
  readonly toggleScenario: () => void;
  readonly openView: (view: ViewName) => void;
  readonly setBaseline: () => void;
}

/** Does what a command asks for. */
export function runCommand(
  command: Command,
  player: Player,
  { toggleDialog, toggleTheme, toggleLanes, toggleScenario, openView, setBaseline }: Doors,
): void {
  const { dispatch, store } = player;
  if (typeof command === 'object') return openView(command.view);
  switch (command) {
    case 'play-or-pause':
      return dispatch({ type: store.getState().playing ? 'pause' : 'play' });
    case 'step-back':
      return dispatch({ type: 'step', count: -1 });
    case 'step-on':
      return dispatch({ type: 'step', count: 1 });
    case 'previous-event':
      return dispatch({ type: 'event', direction: -1 });
    case 'next-event':
      return dispatch({ type: 'event', direction: 1 });
    case 'phase-back':
      return dispatch({ type: 'phase', direction: -1 });
    case 'phase-on':
      return dispatch({ type: 'phase', direction: 1 });
    case 'first':
      return dispatch({ type: 'first' });
    case 'last':
      return dispatch({ type: 'last' });
    case 'lane-up':
      return selectNeighbour(player, -1);
    case 'lane-down':
      return selectNeighbour(player, 1);
    case 'open':
      return openSelection(player, openView);
    case 'back-out':
      return backOut(player);
    case 'slower':
      return dispatch({ type: 'speed-by', direction: -1 });
    case 'faster':
      return dispatch({ type: 'speed-by', direction: 1 });
    case 'zoom-in':
      return dispatch({ type: 'zoom', factor: ZOOM_FACTOR });
    case 'zoom-out':
      return dispatch({ type: 'zoom', factor: 1 / ZOOM_FACTOR });
    case 'fit':
      return dispatch({ type: 'fit' });
    case 'set-baseline':
      return setBaseline();
    case 'why':
      return dispatch({ type: 'toggle-why' });
    case 'share':
      return toggleDialog('share');
    case 'keys':
      return toggleDialog('keys');
    case 'theme':
      return toggleTheme();
    case 'scenario':
      return toggleScenario();
    case 'lanes':
      return toggleLanes();
  }
}

/** A selected step opens into its layers; anything else in the inspector. */
function openSelection({ store, dispatch }: Player, openView: Doors['openView']): void {
  const { run, ns, selection } = store.getState();
  if (selection?.kind !== 'step') return document.getElementById('inspector')?.focus();
  if (run.momentAt(ns).step !== selection.step) dispatch({ type: 'go-to-step', step: selection.step });
  openView('step');
}

/** The request a lane up or down from the selected one; from nothing, the first or last. */
function selectNeighbour({ store, dispatch }: Player, direction: 1 | -1): void {
  const { run, selection } = store.getState();
  if (run.requestCount === 0) return;
  const from = selection?.kind === 'request' ? selection.request : direction > 0 ? -1 : run.requestCount;
  const request = Math.min(run.requestCount - 1, Math.max(0, from + direction));
  dispatch({ type: 'select', selection: { kind: 'request', request } });
}

/** Out of the zoom first, then out of the selection. */
function backOut({ store, dispatch }: Player): void {
  const { window } = store.getState();
  const whole = shownRange(store.getState());
  const zoomed = window.fromNs !== whole.fromNs || window.toNs !== whole.toNs;
  dispatch(zoomed ? { type: 'fit' } : { type: 'select', selection: null });
}
