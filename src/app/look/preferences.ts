import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Theme } from '../../views/panel-props.ts';

/** How this person likes to look: kept in this browser, not in links. Null = as the system has it. */
interface Preferences {
  readonly theme: Theme | null;
  readonly reduceMotion: boolean | null;
  /** Loading the weights has been looked at: it is no longer shown by itself. */
  readonly loadingSeen: boolean;
}

const KEY = 'servescope.preferences';
const DARK = '(prefers-color-scheme: dark)';
const REDUCED = '(prefers-reduced-motion: reduce)';

function read(): Preferences {
  const nothing: Preferences = { theme: null, reduceMotion: null, loadingSeen: false };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    return {
      theme: 'theme' in kept && (kept.theme === 'light' || kept.theme === 'dark') ? kept.theme : null,
      reduceMotion: 'reduceMotion' in kept && typeof kept.reduceMotion === 'boolean' ? kept.reduceMotion : null,
      loadingSeen: 'loadingSeen' in kept && kept.loadingSeen === true,
    };
  } catch {
    // Storage is shut, or holds something else: the system's settings serve.
    return nothing;
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

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

function currentTheme(): Theme {
  return preferences.getState().theme ?? (matchMedia(DARK).matches ? 'dark' : 'light');
}

/** Keeps the document in the chosen theme, before anything is drawn: canvases read their paints from its style. */
export function followTheme(): void {
  const show = () => {
    document.documentElement.dataset['theme'] = currentTheme();
  };
  show();
  preferences.subscribe(show);
  matchMedia(DARK).addEventListener('change', show);
}

export function useTheme(): Theme {
  const systemDark = useMedia(DARK);
  return useStore(preferences, ({ theme }) => theme) ?? (systemDark ? 'dark' : 'light');
}

export function useReducedMotion(): boolean {
  const system = useMedia(REDUCED);
  return useStore(preferences, ({ reduceMotion }) => reduceMotion) ?? system;
}

export function toggleTheme(): void {
  const shown = preferences.getState().theme ?? (matchMedia(DARK).matches ? 'dark' : 'light');
  preferences.setState({ theme: shown === 'dark' ? 'light' : 'dark' });
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
