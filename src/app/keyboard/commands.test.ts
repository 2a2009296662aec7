import { describe, expect, it } from 'vitest';
import { commandOf } from './commands.ts';

const press = (key: string, modifiers: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...modifiers });

describe('keys', () => {
  it.each([
    [' ', 'play-or-pause'],
    ['ArrowRight', 'step-on'],
    ['.', 'phase-on'],
    ['d', 'theme'],
    ['?', 'keys'],
    ['0', 'fit'],
  ])('%j asks for %s', (key, command) => expect(press(key)).toBe(command));

  it('tells a step from an event by Shift', () => {
    expect(press('ArrowLeft', { shiftKey: true })).toBe('previous-event');
  });

  it('takes capitals, and + that needs Shift', () => {
    expect(press('W', { shiftKey: true })).toBe('why');
    expect(press('+', { shiftKey: true })).toBe('zoom-in');
  });

  it('leaves the keys of the browser and of views that are not there alone', () => {
    expect(press('s', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
    expect(press('7')).toBeNull();
    expect(press('l')).toBeNull();
  });
});
