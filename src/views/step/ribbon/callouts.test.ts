import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCallouts } from './callouts.ts';

test('no two texts stand on each other, and no line runs through a text', () => {
  const labels = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 10, max: 200 })), { maxLength: 12 })
    .map((marks) => marks.sort(([a], [b]) => a - b).map(([atX, widthPx], i) => ({ key: String(i), text: '', atX, widthPx })));
  fc.assert(
    fc.property(labels, fc.integer({ min: 1, max: 3 }), (all, rows) => {
      const placed = placeCallouts(all, 1000, rows).map((callout) => {
        const { widthPx } = all[Number(callout.key)];
        const fromPx = callout.anchor === 'start' ? callout.textX : callout.textX - widthPx;
        return { ...callout, fromPx, toPx: fromPx + widthPx };
      });
      for (const one of placed) {
        expect(one.row).toBeLessThan(rows);
        for (const other of placed) {
          if (other === one) continue;
          if (other.row === one.row) expect(other.fromPx > one.toPx || one.fromPx > other.toPx).toBe(true);
          // The line of a lower label passes the rows above it.
          if (other.row > one.row) expect(other.atX < one.fromPx || other.atX > one.toPx).toBe(true);
        }
      }
    }),
  );
});

test('labels with room for all of them stand in the first row, each at its mark', () => {
  const placed = placeCallouts(
    [
      { key: 'a', text: 'norm', atX: 10, widthPx: 25 },
      { key: 'b', text: 'SiLU', atX: 980, widthPx: 25 },
    ],
    1000,
    2,
  );
  expect(placed).toEqual([
    { key: 'a', text: 'norm', atX: 10, textX: 13, row: 0, anchor: 'start' },
    { key: 'b', text: 'SiLU', atX: 980, textX: 977, row: 0, anchor: 'end' },
  ]);
});
