import { describe, expect, it } from 'vitest';
import { rovingTarget } from './roving.ts';

describe('arrow keys inside a panel', () => {
  it('move by one along a row and by a row up and down', () => {
    expect(rovingTarget('ArrowRight', 20, 136, 17)).toBe(21);
    expect(rovingTarget('ArrowLeft', 20, 136, 17)).toBe(19);
    expect(rovingTarget('ArrowDown', 20, 136, 17)).toBe(37);
    expect(rovingTarget('ArrowUp', 20, 136, 17)).toBe(3);
  });

  it('stay at the ends', () => {
    expect(rovingTarget('ArrowUp', 3, 136, 17)).toBeNull();
    expect(rovingTarget('ArrowRight', 135, 136, 17)).toBeNull();
    expect(rovingTarget('ArrowDown', 130, 136, 17)).toBeNull();
  });

  it('leave ← and → to the playhead in a single column, and other keys alone', () => {
    expect(rovingTarget('ArrowLeft', 2, 9, 1)).toBeNull();
    expect(rovingTarget('ArrowDown', 2, 9, 1)).toBe(3);
    expect(rovingTarget('Enter', 2, 9, 4)).toBeNull();
  });
});
