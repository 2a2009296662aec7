import { useSyncExternalStore } from 'react';
import type { Layout } from '../../views/panel-props.ts';

const WIDE = '(min-width: 1100px)';
const MEDIUM = '(min-width: 760px)';

function currentLayout(): Layout {
  if (matchMedia(WIDE).matches) return 'wide';
  return matchMedia(MEDIUM).matches ? 'medium' : 'phone';
}

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(MEDIUM)];
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

/** The layout that the width of the window asks for. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, currentLayout, () => 'wide');
}
