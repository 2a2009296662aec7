import { describe, expect, it } from 'vitest';
import { momentOf, momentsOf, presetRun } from '../../narration/presets.fixture.ts';
import { barEnds, slotRows, writtenText } from './batch-rows.ts';
import { budgetBar, slotBars, slotGroups, slotTicks } from './slot-bars.ts';

describe('rows of the batch', () => {
  it('step 22 of Tight memory: five slots with their cache, what they wrote, and their pages; slot 5 idle', () => {
    const run = presetRun('tight');
    const rows = slotRows(run, momentOf(run, 22)).map(({ occupant }) =>
      occupant === null ? 'idle' : `${occupant.name} ${occupant.cacheTokens} ${writtenText(occupant)} ${occupant.pages}`,
    );
    expect(rows).toEqual(['A 405 21+1/40 26', 'B 117 21+1/88 8', 'C 658 18+1/24 42', 'D 177 17+1/64 12', 'E 241 17+1/48 16', 'idle']);
  });

  it('no bar is longer than its column: nobody exceeds the longest cache and answer of the scenario', () => {
    const run = presetRun('tight');
    const ends = barEnds(run);
    // C: 640 + 24 tokens; G: 96 output tokens.
    expect(ends).toEqual({ cacheTokens: 664, outputTokens: 96 });
    for (const snapshot of momentsOf(run)) {
      for (const { occupant } of slotRows(run, snapshot)) {
        expect(occupant?.cacheTokens ?? 0).toBeLessThanOrEqual(ends.cacheTokens);
        expect(occupant?.writtenTokens ?? 0).toBeLessThanOrEqual(occupant?.askedTokens ?? 0);
      }
    }
  });
});

describe('bars of many slots', () => {
  it('the budget bar spends what the step schedules, to scale, at every step', () => {
    const run = presetRun('chat');
    for (let step = 0; step < run.stepCount; step += 7) {
      const bar = budgetBar(run, momentOf(run, step), 344);
      expect(bar.tokens).toBe((run.steps.prefillTokens[step] ?? 0) + (run.steps.decodeTokens[step] ?? 0));
      const drawn = bar.segments.reduce((sum, { widthPx }) => sum + widthPx, 0);
      expect(drawn).toBeCloseTo((bar.tokens / 512) * 344, 6);
    }
  });

  it('heights are proportional to tokens in cache and end at a round number', () => {
    const run = presetRun('chat');
    const rows = slotRows(run, momentOf(run, 800));
    const bars = slotBars(slotGroups(rows), 404, 62);
    rows.forEach(({ occupant }, i) => {
      const tokens = occupant?.cacheTokens ?? 0;
      const expected = tokens === 0 ? 0 : Math.max(1, (62 * tokens) / bars.topTokens);
      expect(bars.heightsPx[i]).toBeCloseTo(expected);
    });
    expect(bars.topTokens % 10).toBe(0);
    expect(Math.max(...bars.heightsPx)).toBeLessThanOrEqual(62);
  });

  it('above 200 slots neighbours share a bar, named by the longest cache among them', () => {
    const run = presetRun('chat');
    const rows = slotRows(run, momentOf(run, 800));
    const many = Array.from({ length: 4096 }, (_, slot) => ({ slot, occupant: rows[slot % rows.length]?.occupant ?? null }));
    const groups = slotGroups(many);
    expect(groups.length).toBeLessThanOrEqual(200);
    expect(groups[0]?.firstSlot).toBe(0);
    expect(groups.at(-1)?.lastSlot).toBe(4095);
    groups.forEach(({ firstSlot, lastSlot, longest }, i) => {
      expect(firstSlot).toBe(i === 0 ? 0 : (groups[i - 1]?.lastSlot ?? 0) + 1);
      const tokens = many.slice(firstSlot, lastSlot + 1).map(({ occupant }) => occupant?.cacheTokens ?? 0);
      expect(longest?.cacheTokens ?? 0).toBe(Math.max(...tokens));
    });
  });

  it.each([
    [13, [0, 4, 8, 12]],
    [32, [0, 8, 16, 24]],
    [64, [0, 16, 32, 48]],
  ])('%i slots carry four labels', (slots, expected) => {
    expect(slotTicks(slots)).toEqual(expected);
  });
});
