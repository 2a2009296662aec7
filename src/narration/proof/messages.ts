import type { Sentence, SentenceLengths } from '../parts.ts';

/** So many of so many. */
export interface ScoreSlots {
  readonly held: number;
  readonly of: number;
}

export interface ProofSentenceSlots {
  readonly traces: ScoreSlots;
  /** Golden traces there are, checked or not. */
  readonly tracesInAll: number;
  readonly fields: number;
  readonly examples: ScoreSlots;
  readonly hashes: ScoreSlots;
  readonly failing: number;
  /** How long it took; null while it runs. */
  readonly elapsedMs: number | null;
}

export type ProofSection = 'golden' | 'examples' | 'calibration' | 'server' | 'runs' | 'queue' | 'limits' | 'engine';
export type ProofKind = 'decode' | 'prefill' | 'mixed' | 'verify' | 'first-token' | 'last-token';
export type Limit =
  | 'asynchronous'
  | 'other-cards'
  | 'several-cards'
  | 'serving-prefill'
  | 'counted-models'
  | 'runtime'
  | 'four-bit'
  | 'clocks'
  | 'one-token-queue';

interface FactSlots {
  readonly batch?: number;
  readonly contextTokens?: number;
  readonly promptTokens?: number;
  readonly prefixTokens?: number;
  readonly draftTokens?: number;
  readonly policy?: 'static' | 'continuous';
  readonly request?: number;
}

export interface ProofMessages {
  live(slots: ProofSentenceSlots): SentenceLengths;
  readonly sections: Readonly<Record<ProofSection, string>>;
  /** Name of the row of ways to the sections. */
  readonly onThisPage: string;
  readonly checking: string;
  readonly openRun: string;
  /** Begins with what is seen of it. */
  openRunOf(what: string): string;
  score(score: ScoreSlots): string;
  readonly golden: {
    sentence(steps: number, fields: number): Sentence;
    readonly columns: Readonly<Record<'name' | 'about' | 'steps' | 'fields' | 'verdict', string>>;
    readonly passed: string;
    readonly skipped: string;
    readonly failed: string;
    /** "step 12, freeQueue: recorded [3,4], here [4,3]" */
    difference(step: number, field: string, expected: string, got: string): string;
    open(name: string): string;
    openAt(step: number): string;
    readonly broken: string;
  };
  readonly examples: {
    readonly sentence: string;
    readonly columns: Readonly<Record<'row' | 'what' | 'expected' | 'computed' | 'tolerance' | 'verdict', string>>;
    readonly holds: string;
    readonly fails: string;
    readonly exactly: string;
    within(tolerance: number): string;
    number(value: number): string;
  };
  readonly calibration: {
    sentence(files: number, points: number): Sentence;
    pictureSentence(points: number): Sentence;
    title(model: string, weights: string, gpu: string, isServing: boolean): string;
    readonly kinds: Readonly<Record<ProofKind, string>>;
    readonly measuredAxis: string;
    readonly modelledAxis: string;
    facts(facts: FactSlots): string;
    error(share: number): string;
    milliseconds(ns: number): string;
    readonly byKind: string;
    readonly byKindSentence: string;
    medianAnd95(median: number, p95: number): string;
    readonly worst: string;
    readonly worstSentence: string;
    readonly columns: Readonly<
      Record<
        'place' | 'file' | 'kind' | 'what' | 'measured' | 'modelled' | 'error' | 'count' | 'median' | 'p95' | 'bar' | 'largest',
        string
      >
    >;
    readonly noBar: string;
    /** Where no point is chosen yet. */
    readonly chooseOne: string;
    /** "on Llama-3-8B bf16, H100 SXM: measured 9.43 ms, modelled 9.51 ms, off by +0.8 %" */
    chosen(hardware: string, measuredNs: number, modelledNs: number, error: number): string;
  };
  readonly server: {
    sentence(seconds: number, tookMs: number): Sentence;
    readonly columns: Readonly<Record<'what' | 'measured' | 'modelled' | 'error' | 'allowed' | 'second', string>>;
    readonly numbers: Readonly<Record<'tpot' | 'makespan' | 'throughput' | 'ttft', string>>;
    readonly curves: Readonly<Record<'running' | 'waiting' | 'kv', string>>;
    curve(share: number, allowed: number): string;
    readonly told: string;
    readonly open: string;
    readonly measuredLine: string;
    readonly modelledLine: string;
    readonly seconds: string;
  };
  readonly runs: {
    readonly sentence: string;
    readonly columns: Readonly<Record<'name' | 'stored' | 'computed' | 'verdict', string>>;
    readonly same: string;
    readonly other: string;
    open(name: string): string;
  };
  readonly queue: {
    readonly sentence: string;
    readonly columns: Readonly<Record<'load' | 'expected' | 'computed' | 'off' | 'served' | 'verdict', string>>;
    load(load: number): string;
    wait(services: number): string;
    served(served: number, requests: number): string;
    readonly waiting: string;
    readonly holds: string;
    readonly fails: string;
  };
  readonly limits: {
    readonly sentence: string;
    readonly columns: Readonly<Record<'what' | 'seen', string>>;
    readonly what: Readonly<Record<Limit, string>>;
    readonly seen: Readonly<Record<Limit, string>>;
  };
  readonly engine: {
    version(version: string): Sentence;
    readonly changes: readonly EngineChange[];
  };
}

/** What a version of the engine brought. */
export interface EngineChange {
  readonly version: string;
  /** Year, month and day. */
  readonly date: string;
  readonly changes: readonly string[];
}
