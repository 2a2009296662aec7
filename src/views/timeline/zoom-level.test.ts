import { describe, expect, it } from 'vitest';
import { zoomLevel } from './zoom-level.ts';

describe('semantic zoom', () => {
  it('merges below 2 px and labels from 60 px', () => {
    expect([1.99, 2, 59.9, 60].map((px) => zoomLevel(px, null))).toEqual(['spans', 'blocks', 'blocks', 'labelled']);
  });

  it('keeps a level until the width has fallen a tenth below its threshold', () => {
    expect([55, 53.9].map((px) => zoomLevel(px, 'labelled'))).toEqual(['labelled', 'blocks']);
    expect([1.85, 1.79].map((px) => zoomLevel(px, 'blocks'))).toEqual(['blocks', 'spans']);
    expect(zoomLevel(1.95, 'spans')).toBe('spans');
  });
});
