import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityColumns } from './density-columns.ts';
import { sampleSteps } from './downsample.ts';

const columnsOf = (lengths: readonly number[]) => {
  const endNs: number[] = [];
  let ns = 0;
  for (const length of lengths) endNs.push((ns += length));
  return { startNs: [0, ...endNs.slice(0, -1)], endNs };
};

describe('sampling steps', () => {
  it('keeps every step while there is a column for each', () => {
    const samples = sampleSteps([0, 10, 20], [5, 1, 9], 0, 3, (ns) => ns, 3);
    expect([samples.count, [...samples.step], [...samples.lastStep]]).toEqual([3, [0, 1, 2], [0, 1, 2]]);
  });

  it('shows the largest step of each column', () => {
    const samples = sampleSteps([0, 1, 2, 3, 4, 5], [1, 7, 2, 3, 3, 8], 0, 6, (ns) => ns / 3, 2);
    expect(Array.from(samples.step.subarray(0, samples.count))).toEqual([1, 5]);
    expect(Array.from(samples.lastStep.subarray(0, samples.count))).toEqual([2, 5]);
  });

  it('never loses the maximum, and stands for every step once', () => {
    const step = fc.record({ length: fc.integer({ min: 1, max: 100 }), value: fc.integer({ min: 0, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (steps, columns) => {
        const { startNs, endNs } = columnsOf(steps.map(({ length }) => length));
        const values = steps.map(({ value }) => value);
        const scale = columns / endNs[endNs.length - 1];
        const samples = sampleSteps(startNs, values, 0, steps.length, (ns) => ns * scale, columns);
        const shown = Array.from(samples.step.subarray(0, samples.count));
        expect(Math.max(...shown.map((at) => values[at]))).toBe(Math.max(...values));
        let from = 0;
        for (let i = 0; i < samples.count; i++) {
          const to = samples.lastStep[i];
          expect(samples.step[i]).toBeGreaterThanOrEqual(from);
          expect(samples.step[i]).toBeLessThanOrEqual(to);
          expect(values[samples.step[i]]).toBe(Math.max(...values.slice(from, to + 1)));
          from = to + 1;
        }
        expect(from).toBe(steps.length);
      }),
    );
  });
});

describe('density columns', () => {
  it('counts the fullest step of each slice and leaves idle time empty', () => {
    const steps = { startNs: [0, 10, 80], endNs: [10, 20, 100], running: [2, 3, 1], waiting: [0, 4, 0] };
    const density = densityColumns(steps, 0, 100, 5);
    expect([...density.running]).toEqual([3, 0, 0, 0, 1]);
    expect([...density.waiting]).toEqual([4, 0, 0, 0, 0]);
    expect(density.most).toBe(7);
  });
});
