import type { Bound } from '../../engine/cost/cost-model.ts';
import type { Account } from '../../engine/metrics/compare-accounts.ts';
import type { StripMeasure } from '../../engine/metrics/compare-curves.ts';
import type { Side } from '../../engine/metrics/compare-error.ts';
import type { LeadError, Lead } from '../../engine/metrics/compare-error.ts';
import type { PolicySettings, Scenario, StaticPolicySettings } from '../../engine/scenario.ts';
import type { LiveMessage } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';

/** A value on both sides. */
export interface Both<Value> {
  readonly a: Value;
  readonly b: Value;
}

/** When a request is answered on both sides, ns since its arrival; null = never, or not measured. */
export interface AnswerRowSlots {
  readonly request: string;
  readonly e2eNs: Both<number | null>;
  readonly ttftNs: Both<number | null>;
  readonly measured: Both<number | null>;
}

/** One message in three lengths, the longest first. */
export interface ThreeLengths {
  readonly long: Sentence;
  readonly middle: Sentence;
  readonly short: Sentence;
}

/** What the cause of a lead needs to be said. */
export type CauseSlots =
  | {
      readonly kind: Account;
      readonly behind: Side;
      readonly slots: Both<number>;
      readonly pages: Both<number>;
      readonly budgetTokens: Both<number>;
      readonly preemptions: Both<number>;
      readonly meanStepNs: Both<number>;
      /** Whether finished rows stay in the run behind. */
      readonly holdsRows: boolean;
    }
  | { readonly kind: 'more-steps'; readonly behind: Side; readonly steps: Both<number> }
  | { readonly kind: 'longer-steps'; readonly behind: Side; readonly meanStepNs: Both<number> };

export type CostSlots =
  | { readonly kind: 'end'; readonly ahead: Side; readonly ns: Both<number> }
  | { readonly kind: 'later'; readonly ahead: Side; readonly count: number; readonly request: Sentence; readonly ns: number }
  | { readonly kind: 'ttft' | 'tpot'; readonly ahead: Side; readonly ns: Both<number> }
  | { readonly kind: 'preemptions' | 'pages'; readonly ahead: Side; readonly count: Both<number> }
  | { readonly kind: 'alone'; readonly ahead: Side; readonly request: Sentence; readonly slots: number; readonly ns: number };

export interface VerdictSlots {
  /** Whose lead is told. */
  readonly ahead: Side;
  /** The winner's policy, where the two differ in it. */
  readonly policy: PolicySettings['kind'] | null;
  readonly endNs: Both<number> | null;
  readonly end: Lead | null;
  readonly answers: Lead | null;
  readonly cause: ThreeLengths | null;
  readonly cost: ThreeLengths | null;
  readonly error: LeadError;
  readonly shared: SharedSlots;
}

/** Which requests the two have in common. */
export interface SharedSlots {
  readonly isSameWork: boolean;
  /** Finished in both. */
  readonly matched: number;
  readonly requests: Both<number>;
  readonly only: Both<readonly Sentence[]>;
  /** Ask for other lengths in B than in A. */
  readonly changed: readonly Sentence[];
  /** In both, but not finished in one. */
  readonly unfinished: Both<number>;
}

export interface TieSlots {
  readonly isSameRun: boolean;
  readonly endNs: number | null;
  readonly answerNs: number;
  readonly shared: SharedSlots;
}

export interface TooCloseSlots {
  readonly endNs: Both<number> | null;
  readonly answers: Lead;
  readonly answerNs: Both<number>;
  readonly error: LeadError;
  readonly shared: SharedSlots;
}

export interface VerdictMessages {
  wins(slots: VerdictSlots): LiveMessage;
  split(slots: VerdictSlots): LiveMessage;
  tie(slots: TieSlots): LiveMessage;
  tooClose(slots: TooCloseSlots): LiveMessage;
  nothingShared(slots: SharedSlots): LiveMessage;
  cause(slots: CauseSlots): ThreeLengths;
  cost(slots: CostSlots): ThreeLengths;
}

/** Rows of the table, in its order. */
export const COMPARE_ROWS = ['end', 'e2e', 'ttft', 'ttftStreamed', 'tpot', 'weights', 'idleSlots', 'emptyTokenSlots'] as const;
export type CompareRow = (typeof COMPARE_ROWS)[number];
/** What the step at the playhead is, beside the rows. */
export const STEP_HERE = 'stepHere';

/** How a side works, in one line under its name. */
export interface SideLine {
  readonly policy: PolicySettings['kind'];
  readonly slots: number;
  readonly formation: StaticPolicySettings['formation'] | null;
  readonly prefill: StaticPolicySettings['prefill'] | null;
  readonly delivery: 'streamed' | 'at-release';
}

export interface CompareLabels {
  readonly lanesTitle: string;
  readonly side: Both<string>;
  sideLine(line: SideLine): string;
  sideLineShort(line: SideLine): string;
  endsAt(ns: number): string;
  readonly queue: string;
  /** "C is done, but its slot stays shut for 436 ms", and shorter where there is less room. */
  shutSlot(request: string, ns: number): readonly string[];
  readonly difference: string;
  readonly stripTitle: string;
  /** The measure on two lines beside the strip. */
  readonly measure: Readonly<Record<StripMeasure, readonly [string, string]>>;
  readonly measureChoice: string;
  /** Of the button that shows the next measure. */
  measureNow(measure: StripMeasure): string;
  leadHere(measure: StripMeasure, difference: number): string;
  leadMost(
    measure: StripMeasure,
    difference: number,
    ns: number,
    batch: { readonly side: Side; readonly number: number } | null,
  ): readonly string[];
  /** At the end of the strip, when both have done the same. */
  bothWrote(tokens: number): string;
  readonly equalThroughout: string;
  stripSentence(measure: StripMeasure, a: number, b: number): Sentence;
  lanesSentence(requests: Both<number>, slots: Both<number>): Sentence;
  readonly alignBy: string;
  readonly align: Readonly<Record<'time' | 'token', string>>;
  readonly swap: string;
  readonly stepOf: Both<string>;
  /** On the playhead's flag in token alignment. */
  tokensFlag(count: number): string;
  readonly laneColumns: Readonly<
    Record<'request' | 'arrival' | 'startA' | 'lastA' | 'deliveredA' | 'startB' | 'lastB' | 'deliveredB', string>
  >;
  readonly noBaseline: ThreeLengths;
  readonly setAsA: string;
  /** In token alignment: how much sooner the same tokens are written. */
  soonerHere(difference: number): string;
  laneWords(slots: LaneWordsSlots): string;
}

/** When what happened to a request on one side; −1 = never. */
export interface LaneWordsSlots {
  readonly side: Side;
  readonly request: string;
  readonly arrivalNs: number;
  readonly startNs: number;
  readonly firstTokenNs: number;
  readonly lastTokenNs: number;
  readonly deliveredNs: number;
}

export interface AnswerLabels {
  readonly title: string;
  sentence(slots: {
    readonly aAtRelease: boolean;
    readonly bAtRelease: boolean;
    readonly isNamed: boolean;
    /** Drawn, of so many. */
    readonly rows: number;
    readonly of: number;
  }): Sentence;
  readonly nothing: string;
  /** Which of its moments a row without a name shows. */
  readonly momentChoice: string;
  readonly moments: Readonly<Record<'whole' | 'first', string>>;
  /** Above rows without names. */
  legend(hasMeasured: boolean): string;
  /** A row in few words. */
  rowShort(slots: AnswerRowSlots): string;
  readonly headB: string;
  headA(atRelease: boolean): string;
  /** "−357" */
  change(ns: number): string;
  rowWords(slots: AnswerRowSlots): string;
  readonly notServed: string;
  readonly columns: Readonly<
    Record<
      'request' | 'firstA' | 'answerA' | 'firstB' | 'answerB' | 'change' | 'measuredFirstA' | 'measuredA' | 'measuredFirstB' | 'measuredB',
      string
    >
  >;
}

export interface TableLabels {
  readonly title: string;
  readonly rows: Readonly<Record<CompareRow, string>>;
  ttftStreamed(sides: readonly Side[]): string;
  readonly versus: string;
  sentence(matched: number, isSameWork: boolean): Sentence;
  readonly none: string;
  value(row: CompareRow, value: number): string;
  change(row: CompareRow, a: number, b: number): string;
  /** The step at the playhead: how long, and what it is bound by. */
  readonly stepHere: string;
  stepHereValue(durationNs: number, bound: Bound): string;
}

export interface MemoryLabels {
  readonly title: string;
  sentence(slots: Both<{ readonly heldPages: number; readonly usablePages: number; readonly tokens: number }>): Sentence;
  readonly oneSlab: readonly [string, string];
  readonly pages: readonly [string, string];
  readonly padding: string;
  readonly reserved: string;
  /** Where one drawn page stands for several. */
  scaled(pagesPerMark: number): readonly [string, string];
  readonly columns: Readonly<Record<'side' | 'request' | 'used' | 'padding' | 'reserved' | 'pages', string>>;
  readonly free: string;
}

export interface SettingsLabels {
  readonly title: string;
  readonly table: string;
  count(different: number, all: number): string;
  readonly same: string;
  readonly nothing: string;
  readonly error: string;
  errorLine(error: LeadError, verdict: Lead | null): string;
  /** Its own options, behind the policy's name; null = it has none. */
  policy(scenario: Scenario): string | null;
  requests(count: number, clock: Scenario['arrivalClock']): string;
  slots(count: number): string;
  pages(count: number): string;
  budget(tokens: number): string;
  readonly columns: Readonly<Record<'setting' | 'a' | 'b', string>>;
}

/** Median relative error of the requests' first and last tokens, as shares. */
export interface TokenMedians {
  readonly first: number;
  readonly last: number;
}

export interface MeasuredLabels {
  readonly title: string;
  sentence(requests: number, gpuName: string): Sentence;
  of(side: Side, what: string): string;
  ms(ns: number): string;
  rate(tokensPerSecond: number): string;
  ratio(ratio: number): string;
  /** "+0.7%" */
  off(share: number): string;
  readonly columns: Readonly<Record<'what' | 'measured' | 'modelled' | 'error', string>>;
  readonly rows: Readonly<Record<'total' | 'throughput' | 'ratio', string>>;
  /** How far single times are off, in the median. */
  medians(medians: Both<TokenMedians | null>): string;
}

/** The chain of the lead. */
export interface LeadChainMessages {
  readonly region: string;
  question(ahead: Side): Sentence;
  at(ns: number): string;
  readonly nextStep: string;
  readonly so: string;
  readonly cost: string;
  readonly cause: string;
  readonly most: string;
  leaves(request: Sentence, side: Side): Sentence;
  enters(request: Sentence, from: Sentence, behind: Side, untilNs: number): Sentence;
  turns(request: Sentence, ns: number): Sentence;
  loses(request: Sentence, account: Account, ns: Both<number>): Sentence;
  readonly noCost: Sentence;
  readonly nobody: Sentence;
}

/** Every word of the Compare view in one language. */
export interface CompareMessages {
  readonly verdict: VerdictMessages;
  readonly labels: CompareLabels;
  readonly answers: AnswerLabels;
  readonly table: TableLabels;
  readonly memory: MemoryLabels;
  readonly settings: SettingsLabels;
  readonly measured: MeasuredLabels;
  readonly chain: LeadChainMessages;
}
