import { describe, expect, it } from 'vitest';
import { startingSlo } from '../../engine/metrics/slo-presets.ts';
import { simulate } from '../../engine/simulate.ts';
import { measuredServing } from '../../scenario/measured-serving.ts';
import { ALL_PRESETS, presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { fits, SAY_REGIONS } from '../measure/text-width.ts';
import { plainText } from '../parts.ts';
import type { SentenceLengths } from '../parts.ts';
import { liveMetrics } from './live-metrics.ts';
import { metricsSide } from './metrics-side.ts';
import type { MetricsSide } from './metrics-side.ts';
import { metricsWords } from './en.ts';

function sideOf(key: PresetKey, gpuId?: string): MetricsSide {
  const { document } = presetOf(key);
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(key);
  const { gpu, policy } = resolved.ok;
  const scenario = { ...resolved.ok, gpu: { ...gpu, id: gpuId ?? gpu.id } };
  return metricsSide(metricsWords.policies[policy.kind], simulate(scenario), measuredServing(document));
}

/** The wide region of this view has no side column. */
const REGIONS = { ...SAY_REGIONS, long: { ...SAY_REGIONS.long, widthPx: 1392 } };

function expectFits(sentence: SentenceLengths): void {
  for (const length of ['long', 'middle', 'short'] as const) {
    expect(fits(sentence[length], REGIONS[length]), `${length}: ${plainText(sentence[length])}`).toBe(true);
    expect(plainText(sentence[length])).not.toMatch(/NaN|undefined|Infinity/);
  }
}

const slo = startingSlo('llama-3-8b');

describe('the sentence of the Metrics view', () => {
  it.each(ALL_PRESETS.map(({ key }) => key))('fits its regions for %s', (key) => {
    const side = sideOf(key);
    expectFits(liveMetrics(side, null, slo));
    expectFits(liveMetrics(side, sideOf('h100-static'), slo));
    expectFits(liveMetrics(side, sideOf('h100-static', 'another-card'), slo));
    expectFits(liveMetrics({ ...side, measured: null }, side, slo));
  });

  it('two measured policies: the lead, both measured rates, and the error it is beyond', () => {
    const { long } = liveMetrics(sideOf('h100-continuous'), sideOf('h100-static'), slo);
    // Measured: 9,392 output tokens in 15,903 and 7,281 ms, as the serving file has it.
    expect(plainText(long)).toMatch(
      /^Continuous batching writes 1,\d{3} tokens a second, modelled; the card measured 1,289\.9\. Static batching writes \d{3}, measured 590\.6: the lead of 2\.\d\d× is far beyond the model’s error of ±1\.4%\.$/,
    );
  });

  it('the same run twice is too close to call, and an unchecked card says so', () => {
    const side = sideOf('one', 'another-card');
    expect(plainText(liveMetrics(side, side, slo).long)).toMatch(/too close to call/);
    expect(plainText(liveMetrics(side, null, slo).long)).toMatch(/±5\.9% \(this one is not checked\)/);
  });
});
