import { describe, expect, it } from 'vitest';
import { OPERATOR_IDS, isPerLayer } from '../../engine/cost/operator-table.ts';
import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { ALL_PRESETS } from '../../scenario/presets/index.ts';
import { fits, SAY_REGIONS } from '../measure/text-width.ts';
import { shardOf } from '../../engine/catalog/model-shard.ts';
import { DEFAULT_LOADING } from '../../engine/loading/loading-links.ts';
import { plainText } from '../parts.ts';
import type { SentenceLengths } from '../parts.ts';
import { presetRun, textOf } from '../presets.fixture.ts';
import { loadingPlan, loadingState } from '../../engine/loading/loading-plan.ts';
import { stepWords } from './en.ts';
import { liveLoading } from './live-loading.ts';
import { liveStep } from './live-step.ts';
import { placeUse } from './place-use.ts';
import { stepScene } from './step-scene.ts';

/** This view's sentence has the whole width. */
const REGIONS = { ...SAY_REGIONS, long: { ...SAY_REGIONS.long, widthPx: 1392, lines: 1 } };

function expectFits(sentence: SentenceLengths): void {
  for (const length of ['long', 'middle', 'short'] as const) {
    expect(fits(sentence[length], REGIONS[length]), `${length}: ${plainText(sentence[length])}`).toBe(true);
    expect(plainText(sentence[length])).not.toMatch(/NaN|undefined|Infinity| {2}/);
  }
}

const places = (layers: number): (StepPlace | null)[] => [
  null,
  { layer: 0, operator: null },
  { layer: layers - 1, operator: null },
  ...OPERATOR_IDS.map((operator) => ({ layer: isPerLayer(operator) ? 1 : null, operator })),
];

describe('the sentence of the Step view', () => {
  it.each(ALL_PRESETS.map(({ key }) => key))('is there and fits on steps of %s, in every place', (key) => {
    const run = presetRun(key);
    for (let step = 0; step < run.stepCount; step += Math.max(1, Math.floor(run.stepCount / 40))) {
      const scene = stepScene(run, step);
      for (const place of places(run.scenario.model.layers)) expectFits(liveStep(scene, place, placeUse(run, scene, place)));
    }
  });

  it('tells step 22 of Tight memory as the design does', () => {
    const run = presetRun('tight');
    const scene = stepScene(run, 22);
    const { long, middle, short } = liveStep(scene, null, placeUse(run, scene, null));
    const durationMs = (run.steps.endNs[22] - run.steps.startNs[22]) / 1e6;
    expect(textOf(long)).toMatch(
      new RegExp(
        `^For ${durationMs.toFixed(2)} ms the GPU hauls 15\\.\\d GB to write five tokens: its memory pipe is 6\\d% busy and its tensor cores 1\\.\\d%, against the spec sheet\\.$`,
      ),
    );
    expect(textOf(middle)).toMatch(/^6\.\d\d ms, 15\.\d GB, five tokens: memory pipe 6\d% busy, tensor cores 1\.\d% \(spec sheet\)\.$/);
    expect(textOf(short)).toMatch(/^15\.\d GB for five tokens: memory 6\d% busy, tensor cores 1\.\d%\.$/);
  });

  it('says what each of several cards does, and still fits', () => {
    const run = presetRun('tight');
    for (let step = 0; step < run.stepCount; step += 5) {
      const scene = { ...stepScene(run, step), cards: 8 };
      for (const place of places(run.scenario.model.layers)) {
        const told = liveStep(scene, place, placeUse(run, scene, place));
        expectFits(told);
        expect(plainText(told.long)).not.toContain('the GPU');
      }
    }
    const scene = { ...stepScene(run, 22), cards: 2 };
    expect(textOf(liveStep(scene, null, placeUse(run, scene, null)).long)).toMatch(
      /each of 2 cards hauls 15\.\d GB to write five tokens: its/,
    );
  });

  it('says what sets an operator’s time, and when a step has none of it', () => {
    const run = presetRun('tight');
    const scene = stepScene(run, 22);
    const tell = (place: StepPlace) => textOf(liveStep(scene, place, placeUse(run, scene, place)).long);
    expect(tell({ layer: 14, operator: 'gate-up' })).toMatch(
      /^Gate \+ up matmul takes 8\d\.\d µs: its 23\d MB need .* so HBM sets its time\.$/,
    );
    expect(tell({ layer: 14, operator: 'ffn-norm' })).toMatch(/starting its kernel/);
    expect(tell({ layer: 14, operator: 'attention-prefill' })).toBe('Step 22 has no attention of prefill: nothing in it asks for that.');
    expect(tell({ layer: 14, operator: null })).toMatch(/All 32 layers are alike\.$/);
  });
});

describe('the sentence while the weights are loaded', () => {
  it('fits at every moment, and says what is there and what sets the pace', () => {
    const run = presetRun('tight');
    const { gpu, model, formats } = run.scenario;
    for (const diskBytesPerSecond of [1e8, 7e9, 1e11]) {
      const plan = loadingPlan(gpu, model, formats.weights, { diskBytesPerSecond, hostMemory: 'pinned' });
      if (plan === null) throw new Error('no plan');
      for (let share = 0; share < 1; share += 0.05) {
        const ns = -plan.durationNs * (1 - share);
        expectFits(liveLoading(plan, loadingState(plan, ns), ns));
      }
      const half = liveLoading(plan, loadingState(plan, -plan.durationNs / 2), -plan.durationNs / 2);
      expect(textOf(half.long)).toContain(diskBytesPerSecond < 50e9 ? 'the disk sets the pace' : 'PCIe sets the pace');
    }
  });

  it('says that several cards share the disk, and have a link each (H7)', () => {
    const { gpu, model, formats } = presetRun('tight').scenario;
    for (const cards of [2, 4, 8] as const) {
      const plan = loadingPlan(gpu, shardOf(model, cards), formats.weights, DEFAULT_LOADING, cards);
      if (plan === null) throw new Error('no plan');
      const told = liveLoading(plan, loadingState(plan, -1e9), -1e9);
      expectFits(told);
      expect(textOf(told.long)).toContain(`in each HBM`);
      expect(textOf(told.long)).toContain(`the disk that ${cards} cards share sets the pace`);
      expect(plainText(stepWords.loading.sentence(plan.totalBytes, plan.durationNs, cards))).toMatch(
        new RegExp(`^[\\d.]+\u202fGB for each of ${cards} cards, all from the disk they share, each over a link of its own: `),
      );
    }
  });
});
