import type { ViewName } from '../../scenario/link/link-state.ts';
import { VIEWS } from '../views/view-registry.ts';

/** What a key asks for. Keys are fixed for ever: one whose view or panel is not there yet does nothing. */
export type Command =
  | { readonly view: ViewName }
  | 'play-or-pause'
  | 'step-back'
  | 'step-on'
  | 'previous-event'
  | 'next-event'
  | 'phase-back'
  | 'phase-on'
  | 'first'
  | 'last'
  | 'lane-up'
  | 'lane-down'
  | 'open'
  | 'back-out'
  | 'slower'
  | 'faster'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'why'
  | 'set-baseline'
  | 'share'
  | 'theme'
  | 'lanes'
  | 'scenario'
  | 'keys';

const VIEW_OF_KEY: Readonly<Record<string, ViewName>> = Object.fromEntries(VIEWS.map(({ key, name }) => [key.toLowerCase(), name]));

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const PLAIN: Readonly<Record<string, Command>> = {
  ' ': 'play-or-pause',
  ArrowLeft: 'step-back',
  ArrowRight: 'step-on',
  ',': 'phase-back',
  '.': 'phase-on',
  Home: 'first',
  End: 'last',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Enter: 'open',
  Escape: 'back-out',
  '[': 'slower',
  ']': 'faster',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '\u2212': 'zoom-out',
  '0': 'fit',
  w: 'why',
  c: 'set-baseline',
  s: 'share',
  d: 'theme',
  r: 'lanes',
  e: 'scenario',
  '?': 'keys',
};
const SHIFTED: Readonly<Record<string, Command>> = { ArrowLeft: 'previous-event', ArrowRight: 'next-event' };

/** The command of a key press, or null. With Ctrl, Alt or Cmd it belongs to the browser. */
export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): Command | null {
  if (ctrlKey || altKey || metaKey) return null;
  const shifted = shiftKey ? SHIFTED[key] : undefined;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  const view = VIEW_OF_KEY[plain];
  return view === undefined ? (shifted ?? PLAIN[plain] ?? null) : { view };
}
