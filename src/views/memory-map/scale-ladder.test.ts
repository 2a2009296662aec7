import { describe, expect, it } from 'vitest';
import { pagesPerPlace } from './scale-ladder.ts';

describe('scale ladder', () => {
  it.each([
    [136, 1],
    [600, 1],
    [601, 4],
    [2400, 4],
    [2401, 16],
    [4096, 16],
    [262_144, 1024],
  ])('a pool of %i pages is drawn with %i pages a place', (pages, expected) => {
    expect(pagesPerPlace(pages)).toBe(expected);
  });

  it('shows the largest pool that is allowed as 256 places', () => {
    expect(262_144 / pagesPerPlace(262_144)).toBe(256);
  });
});
