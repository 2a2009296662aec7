import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCounts, distributionAxis, targetStepNs } from './distribution-scale.ts';
import { labelCentres } from './label-places.ts';

describe('the axis of a distribution', () => {
  it('ends at a round number at or beyond the largest value', () => {
    expect(distributionAxis([10, 20, 37], 37, [], null)).toMatchObject({ endNs: 40, ticksNs: [0, 10, 20, 30, 40], beyond: 0 });
  });

  it('cuts a tail far beyond the 99th percentile and counts what is there', () => {
    const values = [...Array<number>(98).fill(10), 90, 5_000];
    expect(distributionAxis(values, 20, [], null)).toMatchObject({ endNs: 40, beyond: 2, mostNs: 5_000 });
  });

  it('reaches to a target that is near, not to one that is far, and holds every measured value', () => {
    expect(distributionAxis([10], 10, [], 14).endNs).toBe(15);
    expect(distributionAxis([10], 10, [], 100).endNs).toBe(10);
    expect(distributionAxis([10], 10, [33], null).endNs).toBeGreaterThanOrEqual(33);
  });

  it('of nothing, or of zeros, is a millisecond long', () => {
    expect(distributionAxis([], 0, [], null).endNs).toBe(1e6);
    expect(distributionAxis([0, 0], 0, [], null)).toMatchObject({ endNs: 1e6, beyond: 0 });
  });

  it('a target moves in round steps', () => {
    expect(targetStepNs(8_000e6)).toBe(50e6);
  });
});

describe('bins', () => {
  it('hold every value up to the end, the end in the last one', () => {
    expect(binCounts([0, 4.9, 5, 10, 11], 10, 2)).toEqual([2, 2]);
  });
});

describe('labels of quantiles', () => {
  it('stay where they belong while there is room, and push each other apart where there is none', () => {
    expect(
      labelCentres(
        [
          { x: 50, widthPx: 20 },
          { x: 100, widthPx: 20 },
        ],
        0,
        200,
      ),
    ).toEqual([50, 100]);
    expect(
      labelCentres(
        [
          { x: 50, widthPx: 20 },
          { x: 55, widthPx: 20 },
        ],
        0,
        200,
      ),
    ).toEqual([50, 70]);
    expect(
      labelCentres(
        [
          { x: 190, widthPx: 40 },
          { x: 199, widthPx: 40 },
        ],
        0,
        200,
      ),
    ).toEqual([140, 180]);
  });

  it('never overlap, keep their order and stay inside, wherever they belong', () => {
    const label = fc.record({ x: fc.integer({ min: -50, max: 450 }), widthPx: fc.integer({ min: 10, max: 90 }) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (unsorted) => {
        const labels = unsorted.toSorted((a, b) => a.x - b.x);
        const centres = labelCentres(labels, 0, 400);
        labels.forEach(({ widthPx }, i) => {
          expect(centres[i] - widthPx / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centres[i] + widthPx / 2).toBeLessThanOrEqual(400 + 1e-9);
          if (i > 0) expect(centres[i] - centres[i - 1]).toBeGreaterThanOrEqual((widthPx + labels[i - 1].widthPx) / 2 - 1e-9);
        });
      }),
    );
  });
});
