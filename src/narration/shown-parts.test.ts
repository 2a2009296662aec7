import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presetRun } from './presets.fixture.ts';
import { shownParts } from './shown-parts.ts';

/** As `numbers.milliseconds(ns, 2)` rounds. */
const shown = (ns: number): number => Math.round(ns / 10_000);

test('4.938880 + 0.115953 + 0.057396 + 1.721284 ms is shown as 6.83 ms: 4.94 + 0.11 + 0.06 + 1.72', () => {
  expect(shownParts([4_938_880, 115_953, 57_396, 1_721_284])).toEqual([4_940_000, 110_000, 60_000, 1_720_000]);
});

test('parts add up to their sum as it is shown, none is off by a whole hundredth, and what is not there stays so', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 6 }), (parts) => {
      const whole = shownParts(parts);
      expect(whole.reduce((sum, ns) => sum + shown(ns), 0)).toBe(shown(parts.reduce((sum, ns) => sum + ns, 0)));
      whole.forEach((ns, at) => {
        expect(Math.abs(ns - (parts[at] ?? 0))).toBeLessThan(10_000);
        if (parts[at] === 0) expect(ns).toBe(0);
      });
    }),
  );
});

test('in every step of a run', () => {
  const { steps, stepCount } = presetRun('tight');
  for (let step = 0; step < stepCount; step += 1) {
    const parts = [steps.weightsNs, steps.kvNs, steps.computeNs, steps.overheadNs].map((column) => column[step] ?? 0);
    const durationNs = (steps.endNs[step] ?? 0) - (steps.startNs[step] ?? 0);
    expect(shownParts(parts).reduce((sum, ns) => sum + shown(ns), 0)).toBe(shown(durationNs));
  }
});
