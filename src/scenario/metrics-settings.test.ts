import { describe, expect, it } from 'vitest';
import { readSlo, readSort, writeSlo, writeSort } from './metrics-settings.ts';

describe('the Metrics view in a link', () => {
  it('a sort and targets as they stand', () => {
    expect(writeSort({ column: 'e2e', descending: false })).toBe('e2e-asc');
    expect(readSort('ttft-desc')).toEqual({ column: 'ttft', descending: true });
    const slo = { ttft: 3_000_000_000, tpot: 12_500_000, itl: null, e2e: null };
    expect(writeSlo(slo)).toBe('ttft-3000~tpot-12.5');
    expect(readSlo('ttft-3000~tpot-12.5')).toEqual(slo);
  });

  it('no target at all is something else than none said', () => {
    const none = { ttft: null, tpot: null, itl: null, e2e: null };
    expect(writeSlo(none)).toBe('none');
    expect(readSlo('none')).toEqual(none);
  });

  it.each(['ttft', 'ttft-', 'ttft-0', 'ttft--1', 'ttfx-3', 'ttft-3~ttft-4', 'ttft-1e3', ''])('"%s" is not read', (text) => {
    expect(readSlo(text)).toBeNull();
  });

  it.each(['ttft', 'ttft-up', 'colour-asc', ''])('"%s" is no sort', (text) => {
    expect(readSort(text)).toBeNull();
  });
});
