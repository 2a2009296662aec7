import { useEffect, useRef } from 'react';
import { commandOf } from './commands.ts';
import type { Command } from './commands.ts';

const TYPES_INTO = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';
/** What a focused control does with a key of its own. */
const OWN_KEYS: readonly (readonly [key: string, selector: string])[] = [
  [' ', 'button:focus-visible, summary, input, a[href]:focus-visible, [role=button]:focus-visible, [role=tab]:focus-visible'],
  ['Enter', 'button, summary, input, a[href], [role=button], [role=tab]'],
  ['ArrowLeft', 'input, [role=tab]'],
  ['ArrowRight', 'input, [role=tab]'],
  ['ArrowUp', 'input'],
  ['ArrowDown', 'input'],
];

function belongsToControl(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.matches(TYPES_INTO)) return true;
  return OWN_KEYS.some(([key, selector]) => event.key === key && target.matches(selector));
}

/** Listens to the whole page. A panel or field that used a key itself has prevented its default, and is left alone. */
export function useKeyboard(onCommand: (command: Command) => void): void {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsToControl(event)) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
