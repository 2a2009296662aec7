import { useEffect, useMemo, useState } from 'react';
import { matchRequests } from '../../engine/metrics/compare-requests.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { simulate } from '../../engine/simulate.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { metricsSide } from '../../narration/metrics/metrics-side.ts';
import type { MetricsSide } from '../../narration/metrics/metrics-side.ts';
import { isInteractive } from '../../runner/run-length.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { measuredServing } from '../../scenario/measured-serving.ts';
import { seriesOfRequests } from '../../scenario/measured-series.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { REAL_SERVER_SERIES } from '../../scenario/presets/real-server-series.ts';
import { COMPARISONS, presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { scenarioDifferences } from '../../scenario/settings/differences.ts';
import { variantsOf } from '../../scenario/variants.ts';
import type { MadeVariant } from '../../views/metrics/VerdictsPanel.tsx';

/** What is open, as far as its numbers go. */
interface OpenedScenario {
  readonly preset: PresetKey;
  readonly document: ScenarioDocument;
  readonly run: Run;
}

/** The run of a scenario of interactive size; null for one that takes longer. */
function runNow(scenario: Scenario): Run | null {
  return isInteractive(scenario) ? simulate(scenario) : null;
}

const nameOf = ({ scenario }: Run): string => metricsWords.policies[scenario.policy.kind];

/** The run on screen in numbers. Times that a server took under a preset's settings are held against these settings only. */
export function useSide({ preset, document, run }: OpenedScenario): MetricsSide {
  return useMemo(() => {
    const base = presetOf(preset).document;
    const isChanged =
      document !== base && base.requests.some((row) => row.measured !== undefined) && scenarioDifferences(document, base).length > 0;
    return metricsSide(nameOf(run), run, isChanged ? null : measuredServing(document));
  }, [preset, document, run]);
}

/** What was measured second by second of what is open: by the server itself where its counts ship, else by the times of its requests. */
export function measuredSeriesOf({ preset, document }: OpenedScenario, side: MetricsSide): MeasuredSeries | null {
  if (side.measured === null) return null;
  return preset === 'server' && document === presetOf(preset).document ? REAL_SERVER_SERIES : seriesOfRequests(document);
}

/** A of a comparison when it served the same requests, else the other side of the built-in comparison that the open scenario belongs to. */
export function useOtherSide({ preset, run }: OpenedScenario, baseline: OpenedScenario | null): MetricsSide | null {
  return useMemo(() => {
    if (baseline !== null && baseline.run !== run && matchRequests(baseline.run, run).isSameWork) {
      const policy = nameOf(baseline.run);
      return metricsSide(policy === nameOf(run) ? metricsWords.runA(policy) : policy, baseline.run, measuredServing(baseline.document));
    }
    const comparison = COMPARISONS.find(({ a, b }) => a.key === preset || b.key === preset);
    if (comparison === undefined) return null;
    const { document } = comparison.a.key === preset ? comparison.b : comparison.a;
    const resolved = resolveScenario(document);
    const other = 'ok' in resolved ? runNow(resolved.ok) : null;
    return other === null ? null : metricsSide(nameOf(other), other, measuredServing(document));
  }, [preset, run, baseline]);
}

/** The open scenario with one setting changed, one after another so that the page stays usable; null when the runs would take too long. */
export function useVariants({ run }: OpenedScenario): readonly MadeVariant[] | null {
  const { scenario } = run;
  const variants = useMemo(() => (isInteractive(scenario) ? variantsOf(scenario) : null), [scenario]);
  const [made, setMade] = useState<ReadonlyMap<Scenario, MetricsSide>>(new Map());
  useEffect(() => {
    if (variants === null) return;
    const missing = variants.find((variant) => !made.has(variant.scenario));
    if (missing === undefined) return;
    const timer = setTimeout(() => {
      const changed = runNow(missing.scenario);
      if (changed !== null) setMade((before) => new Map(before).set(missing.scenario, metricsSide(nameOf(changed), changed, null)));
    });
    return () => clearTimeout(timer);
  }, [variants, made]);
  return useMemo(
    () => variants?.map(({ subject, from, to, scenario: changed }) => ({ subject, from, to, side: made.get(changed) ?? null })) ?? null,
    [variants, made],
  );
}
