import type { LeadError } from '../../engine/metrics/compare-error.ts';
import type { Latency } from '../../engine/metrics/latencies.ts';
import type { RequestState } from '../../engine/recording/snapshot.ts';
import type { PolicySettings } from '../../engine/scenario.ts';
import type { RequestColumn } from '../../scenario/metrics-settings.ts';
import type { Sentence, SentenceLengths } from '../parts.ts';
import type { MetricDefinition, MetricId } from './definition.ts';

/** Every word of the Metrics view. It is loaded with the view, not with the page. */
export interface MetricsMessages {
  readonly live: LiveMetricsMessages;
  readonly titles: Readonly<
    Record<'latency' | 'throughput' | 'requests' | 'measured' | 'verdicts' | 'totals' | 'goodput' | 'strip', string>
  >;
  readonly panels: MetricsPanelSentences;
  readonly definitions: Readonly<Record<MetricId, MetricDefinition>>;
  readonly delivery: Readonly<Record<'streamed' | 'at-release', string>>;
  readonly distribution: DistributionLabels;
  readonly throughput: ThroughputLabels;
  readonly table: RequestTableLabels;
  readonly measured: MeasuredLabels;
  readonly verdicts: VerdictLabels;
  readonly totals: TotalsLabels;
  readonly goodput: GoodputLabels;
  /** The run held against the one on screen, where both have the same policy. */
  runA(policy: string): string;
  readonly policies: Readonly<Record<PolicySettings['kind'], string>>;
  /** The same in a row: "static". */
  readonly policiesBrief: Readonly<Record<PolicySettings['kind'], string>>;
  /** Names of the right column's parts where they stand behind tabs. */
  readonly tabs: Readonly<Record<'measured' | 'verdicts' | 'totals', string>>;
  /** "whole run", "by slot" at the foot. */
  readonly strip: { readonly wholeRun: string; readonly bySlot: string };
}

/** One policy in the live sentence. */
export interface LiveSide {
  readonly name: string;
  readonly tokensPerSecond: number;
  readonly measuredTokensPerSecond: number | null;
}

export interface LiveMetricsMessages {
  nothingFinished(requests: number): SentenceLengths;
  single(slots: {
    /** All of the scenario; `finished` of them are answered. */
    readonly requests: number;
    readonly durationNs: number;
    readonly medianTtftNs: number | null;
    readonly met: number;
    readonly finished: number;
    readonly error: LeadError;
  }): SentenceLengths;
  measured(slots: { readonly side: LiveSide; readonly off: number; readonly error: LeadError }): SentenceLengths;
  /** `ahead` writes more tokens a second than `behind`. */
  lead(slots: { readonly ahead: LiveSide; readonly behind: LiveSide; readonly ratio: number; readonly error: LeadError }): SentenceLengths;
  tooClose(slots: {
    readonly ahead: LiveSide;
    readonly behind: LiveSide;
    readonly share: number;
    readonly error: LeadError;
  }): SentenceLengths;
}

interface MetricsPanelSentences {
  latency(slots: { readonly finished: number; readonly requests: number; readonly slots: number; readonly hasMeasured: boolean }): Sentence;
  /** @param measuredBy whose counts the dots are; null = there are none */
  throughput(binNs: number, measuredBy: 'server' | 'requests' | null): Sentence;
  requests(slots: { readonly count: number; readonly column: RequestColumn; readonly descending: boolean }): Sentence;
  measured(hasMeasured: boolean): Sentence;
  readonly verdicts: Sentence;
  totals(hasMeasured: boolean): Sentence;
  goodput(met: number, finished: number): Sentence;
  readonly noGoodput: Sentence;
}

interface DistributionLabels {
  /** Beside the name: "time to first token, from arrival". */
  readonly subtitles: Readonly<Record<Latency, string>>;
  /** "p50 1,063" */
  quantile(percent: 50 | 90 | 99, ns: number): string;
  mean(ns: number): string;
  readonly outlineMeasured: string;
  /** "SLO 3,000 ms: 88% within"; the share is null where there are no values. */
  slo(ns: number, share: number | null): string;
  readonly noSlo: string;
  sloOf(name: string): string;
  /** "4 beyond, to 5,210 ms" */
  beyond(count: number, mostNs: number): string;
  readonly none: string;
  /** "ms ±2.1%"; null = not checked on this card. */
  unit(knownError: number | null): string;
  /** Columns of the text twin. */
  readonly columns: Readonly<Record<'latency' | 'count' | 'mean' | 'p50' | 'p90' | 'p99' | 'least' | 'most' | 'within', string>>;
}

interface ThroughputLabels {
  peak(tokensPerSecond: number): string;
  mean(tokensPerSecond: number): string;
  readonly unit: string;
  readonly running: string;
  readonly waiting: string;
  mostWaiting(count: number): string;
  mostRunning(count: number): string;
  readonly columns: Readonly<Record<'from' | 'tokens' | 'running' | 'waiting', string>>;
  /** Of the measured side: tokens, running, waiting. */
  readonly measuredColumns: readonly [tokens: string, running: string, waiting: string];
  /** In the plot, beside a dot and beside a line. */
  readonly measured: string;
  readonly modelled: string;
  readonly scrub: string;
}

interface RequestTableLabels {
  readonly columns: Readonly<Record<RequestColumn, string>>;
  readonly csv: string;
  readonly openOnRun: string;
  readonly states: Readonly<Record<RequestState, string>>;
  /** "+7.1 %": how far the model is off, with its sign. */
  off(share: number): string;
}

interface MeasuredLabels {
  measured(tokensPerSecond: number): string;
  /** "632.3 modelled, +7.1 %, known error ±7.1 %"; `off` is null where nothing was measured. */
  modelled(tokensPerSecond: number, off: number | null, error: LeadError): string;
  whiskers(error: LeadError, gpu: string): string;
  readonly columns: Readonly<Record<'side' | 'measured' | 'modelled' | 'off' | 'error', string>>;
  readonly nothing: string;
}

interface VerdictLabels {
  /** "16 vs 24 slots" */
  variant(subject: 'slots' | 'budget' | 'page', from: number, to: number): string;
  policies(a: string, b: string): string;
  /** "+38.0 % ± 7.1" */
  lead(share: number, errorShare: number): string;
  ratio(ratio: number, measuredRatio: number | null): string;
  leads(name: string): string;
  leadsVariant(subject: 'slots' | 'budget' | 'page', value: number): string;
  readonly tooClose: string;
  readonly tie: string;
  readonly notChecked: string;
  readonly working: string;
  /** The run is too long for others to be made beside it. */
  readonly tooLong: string;
  readonly columns: Readonly<Record<'what' | 'lead' | 'verdict', string>>;
}

interface TotalsLabels {
  readonly modelled: string;
  readonly measured: string;
  readonly offBy: string;
  readonly wholeRun: string;
  meanOf(name: string): string;
  p99Of(name: string): string;
  readonly columns: Readonly<Record<'mean' | 'p50' | 'p90' | 'p99', string>>;
  readonly use: string;
  kvUse(mean: number, most: number): string;
  readonly noRate: string;
  /** A number that a run without finished requests does not have. */
  readonly nothing: string;
}

interface GoodputLabels {
  rate(requestsPerSecond: number): string;
  readonly sloFields: Readonly<Record<Latency, string>>;
  readonly noLimit: string;
  readonly none: string;
  readonly atMost: string;
  badTarget(typed: string): string;
  readonly slo: string;
  hostGap(ns: number): string;
  readonly modelGap: string;
  readonly goodput: string;
}
