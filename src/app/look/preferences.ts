import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Theme } from '../../views/panel-props.ts';

/** How this person likes to look: kept in this browser, not in links. Null = as the system has it. */
interface Preferences {
  readonly theme: Theme | null;
  readonly reduceMotion: boolean | null;
  readonly textSize: TextSize;
  /** Loading the weights has been looked at: it is no longer shown by itself. */
  readonly loadingSeen: boolean;
}

/** How much larger than designed text is set. */
export const TEXT_SIZES = [1, 1.15, 1.3] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'servescope.preferences';
const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';
const REDUCED = '(prefers-reduced-motion: reduce)';

const NOTHING: Preferences = { theme: null, reduceMotion: null, textSize: 1, loadingSeen: false };

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NOTHING;
    return {
      theme: 'theme' in kept && (kept.theme === 'light' || kept.theme === 'dark') ? kept.theme : null,
      reduceMotion: 'reduceMotion' in kept && typeof kept.reduceMotion === 'boolean' ? kept.reduceMotion : null,
      textSize: ('textSize' in kept && TEXT_SIZES.find((size) => size === kept.textSize)) || 1,
      loadingSeen: 'loadingSeen' in kept && kept.loadingSeen === true,
    };
  } catch {
    // Storage is shut, or holds something else: the system's settings serve.
    return NOTHING;
  }
}

const preferences = createStore<Preferences>()(() => read());

preferences.subscribe((state) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Kept for this visit only.
  }
});

/** While the page takes over what it was built with, it must say the same: nothing is preferred there. */
function usePreference<T>(select: (kept: Preferences) => T): T {
  return useSyncExternalStore(
    preferences.subscribe,
    () => select(preferences.getState()),
    () => select(NOTHING),
  );
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}

const systemTheme = (): Theme => (matchMedia(DARK).matches ? 'dark' : 'light');

/** Where the system forces its colours, hues must suit its paper, whatever was chosen. */
function currentTheme(): Theme {
  return (matchMedia(FORCED).matches ? null : preferences.getState().theme) ?? systemTheme();
}

/** Keeps the document in the chosen theme and text size, before anything is drawn: canvases read their paints from its style. */
export function followTheme(): void {
  const show = () => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = currentTheme();
    style.setProperty('--text', String(preferences.getState().textSize));
    dataset['text'] = preferences.getState().textSize > 1 ? 'large' : 'designed';
  };
  show();
  preferences.subscribe(show);
  for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', show);
}

export function useTheme(): Theme {
  const systemDark = useMedia(DARK);
  const forced = useMedia(FORCED);
  const chosen = usePreference(({ theme }) => theme);
  return (forced ? null : chosen) ?? (systemDark ? 'dark' : 'light');
}

export function useReducedMotion(): boolean {
  const system = useMedia(REDUCED);
  return usePreference(({ reduceMotion }) => reduceMotion) ?? system;
}

export function toggleTheme(): void {
  preferences.setState({ theme: currentTheme() === 'dark' ? 'light' : 'dark' });
}

export function useTextSize(): TextSize {
  return usePreference(({ textSize }) => textSize);
}

export function setTextSize(textSize: TextSize): void {
  preferences.setState({ textSize });
}

export function setReducedMotion(reduceMotion: boolean): void {
  preferences.setState({ reduceMotion });
}

/** Whether this person has looked at the weights being loaded. */
export function isLoadingSeen(): boolean {
  return preferences.getState().loadingSeen;
}

export function noteLoadingSeen(): void {
  if (!isLoadingSeen()) preferences.setState({ loadingSeen: true });
}
