import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sameTokensNs } from '../../engine/metrics/compare-curves.ts';
import { compareRuns } from '../../engine/metrics/compare-runs.ts';
import { comparedScenario, STATIC, VLLM } from '../../engine/metrics/compare-scenario.fixture.ts';
import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import { measuredServing } from '../../scenario/measured-serving.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { focusSet } from '../focus-set.ts';
import { presetRun } from '../timeline/testing/preset-run.ts';
import { AnswersPanel } from './AnswersPanel.tsx';
import type { CompareClock, ComparePanelProps } from './compare-props.ts';
import { LanesPanel } from './LanesPanel.tsx';
import { LeadChainPanel } from './LeadChainPanel.tsx';
import { MeasuredPanel } from './MeasuredPanel.tsx';
import { measuredMedians, measuredRows } from './measured-rows.ts';
import { MemoryStrips } from './MemoryStrips.tsx';
import { comparedSettings } from './settings-rows.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import { huesOfA } from './side-hues.ts';
import { TablePanel } from './TablePanel.tsx';
import { tableRows } from './table-rows.ts';

const ignore = (): void => undefined;

function propsOf(
  a: Run,
  b: Run,
  keys: readonly [PresetKey, PresetKey],
  ns: number,
  align: 'time' | 'token' = 'time',
): ComparePanelProps & CompareClock {
  const comparison = compareRuns(a, b);
  const focus = focusSet(b);
  const aNs = align === 'token' ? sameTokensNs(b, ns, a) : ns;
  const [documentA, documentB] = keys.map((key) => presetOf(key).document);
  return {
    run: b,
    snapshot: b.snapshot(ns),
    focus,
    layout: 'wide',
    theme: 'light',
    selection: { kind: 'request', request: 0 },
    hover: null,
    why: null,
    reducedMotion: true,
    transitionMs: 0,
    onSelect: ignore,
    onHover: ignore,
    onGo: ignore,
    onScrub: ignore,
    onMeasure: ignore,
    comparison,
    aNs,
    bNs: ns,
    align,
    measure: 'written',
    window: { fromNs: 0, toNs: Math.max(1, a.endNs, b.endNs) },
    a: {
      side: 'a',
      name: documentA.name,
      document: documentA,
      run: a,
      snapshot: a.snapshot(aNs),
      isOver: aNs >= a.endNs,
      hues: huesOfA(a, comparison.match, focus),
      measured: measuredServing(documentA),
    },
    b: {
      side: 'b',
      name: documentB.name,
      document: documentB,
      run: b,
      snapshot: b.snapshot(ns),
      isOver: ns >= b.endNs,
      hues: focus,
      measured: measuredServing(documentB),
    },
  };
}

const fromPresets = (keyA: PresetKey, keyB: PresetKey, ns: number, align?: 'time' | 'token') =>
  propsOf(presetRun(keyA), presetRun(keyB), [keyA, keyB], ns, align);

function drawn(props: ComparePanelProps & CompareClock): string {
  return [LanesPanel, AnswersPanel, TablePanel, MemoryStrips, MeasuredPanel, LeadChainPanel, SettingsPanel]
    .map((Panel) => renderToString(<Panel {...props} />))
    .join('');
}

describe('every panel', () => {
  it.each([
    ['static', 'continuous'],
    ['h100-static', 'h100-continuous'],
    ['tight', 'one'],
    ['chat', 'chat'],
  ] as const)('draws %s against %s at any moment without a number that is none', (keyA, keyB) => {
    for (const ns of [0, 60_000_000, 402_000_000, 1_250_000_000]) {
      for (const layout of ['wide', 'medium', 'phone'] as const) {
        expect(drawn({ ...fromPresets(keyA, keyB, ns), layout })).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
    expect(drawn(fromPresets(keyA, keyB, 200_000_000, 'token'))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('draws a run against nothing', () => {
    const [none, some] = [[], [['A', 0, 40, 9]] as const].map((rows) => simulate(comparedScenario(VLLM, rows)));
    expect(drawn(propsOf(none, some, ['one', 'one'], 0))).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn(propsOf(some, none, ['one', 'one'], 0))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('draws more slots than there are pixels', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`r${i}`, i, 32, 20] as const);
    const [a, b] = [STATIC, VLLM].map((policy) => simulate(comparedScenario(policy, rows, { maxNumSeqs: 256 })));
    expect(drawn(propsOf(a, b, ['one', 'one'], 40_000_000))).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('what the panels say', () => {
  const props = fromPresets('static', 'continuous', 402_000_000);

  it('the slot that stays shut, by its request and for how long', () => {
    const { lastTokenNs, releasedNs } = props.a.run.requests;
    const ms = Math.round((releasedNs[2] - lastTokenNs[2]) / 1e6);
    expect(drawn(props).replaceAll('\u202f', ' ')).toContain(`C is done, but its slot stays shut for ${ms} ms`);
  });

  it('the table follows the playhead in its last two rows alone', () => {
    const [here, later] = [402_000_000, 900_000_000].map((ns) => tableRows(fromPresets('static', 'continuous', ns)));
    expect(here.slice(0, -2)).toEqual(later.slice(0, -2));
    for (const row of [-2, -1]) expect(here.at(row)).not.toEqual(later.at(row));
    // Four slabs of 48 pages of 16 tokens, less what is in them.
    const held = props.a.snapshot.running.reduce((sum, { computedTokens, inFlightTokens }) => sum + computedTokens + inFlightTokens, 0);
    expect(here.at(-2)?.a).toBe((4 * 48 * 16 - held).toLocaleString('en'));
  });

  it('TTFT if A streamed stands only where A does not stream', () => {
    expect(tableRows(props).map(({ row }) => row)).toContain('ttftStreamed');
    expect(tableRows(fromPresets('h100-static', 'h100-continuous', 0)).map(({ row }) => row)).not.toContain('ttftStreamed');
  });

  it('only the settings that differ', () => {
    const { different, same } = comparedSettings(props.a, props.b);
    expect(different.map(({ key }) => key)).toEqual(['policy', 'allocation', 'delivery']);
    expect(different[0]?.a).toBe('static batching: prefill together, forms at 4');
    expect(same).toContain('192 pages');
    // What was measured on one side is no setting.
    const real = fromPresets('h100-static', 'h100-continuous', 0);
    expect(comparedSettings(real.a, real.b).different.map(({ key }) => key)).toEqual(['policy']);
  });

  it('the real H100: measured totals as in its file, the model within its known error of them', () => {
    const real = fromPresets('h100-static', 'h100-continuous', 0);
    const rows = new Map(measuredRows(real).map((row) => [row.key, row]));
    expect(rows.get('total a')?.measured).toBe('15,903');
    expect(rows.get('rate a')?.measured).toBe('590.6');
    expect(rows.get('total b')?.measured).toBe('7,281');
    expect(rows.get('rate b')?.measured).toBe('1,289.9');
    for (const side of [real.a, real.b]) {
      expect(Math.abs(side.run.endNs / (side.measured?.durationNs ?? 0) - 1)).toBeLessThanOrEqual(real.comparison.error.share);
    }
    const { a, b } = measuredMedians(real);
    for (const medians of [a, b]) expect(Math.max(medians?.first ?? 1, medians?.last ?? 1)).toBeLessThan(0.03);
  });
});
