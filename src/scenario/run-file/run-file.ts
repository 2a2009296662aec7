import type { EventKind, Phase } from '../../engine/recording/events.ts';
import type { RequestState } from '../../engine/recording/snapshot.ts';
import type { SpanKind, WaitReason } from '../../engine/recording/spans.ts';
import type { ScenarioDocument } from '../document.ts';

export const RUN_FILE_VERSION = 1;

/**
 * A run as a JSON file, version 1. Tables by column: equally long lists under the columns' names. Times are whole ns from the start of the
 * run, −1 = never; requests are named by their place in `requests` (arrival order), −1 = none.
 */
export interface RunFile {
  /** Where its JSON schema stands. */
  readonly $schema: string;
  readonly servescope: 'run';
  readonly version: typeof RUN_FILE_VERSION;
  /** The scenario that gives this run again. */
  readonly scenario: ScenarioDocument;
  /** 16 hex digits over all that was recorded. */
  readonly hash: string;
  readonly endNs: number;
  readonly usablePages: number;
  readonly stoppedAtStepLimit: boolean;
  readonly requests: {
    readonly id: readonly string[];
    readonly state: readonly RequestState[];
    readonly promptTokens: readonly number[];
    /** Written, not asked. */
    readonly outputTokens: readonly number[];
    readonly arrivalNs: readonly number[];
    readonly firstScheduledNs: readonly number[];
    readonly firstTokenNs: readonly number[];
    readonly lastTokenNs: readonly number[];
    /** When the whole answer counts as delivered. */
    readonly releasedNs: readonly number[];
    readonly preemptions: readonly number[];
    /** Found in the prefix cache, over all admissions. */
    readonly hitTokens: readonly number[];
    readonly peakPages: readonly number[];
  };
  /** Row n is step n. The four parts of its time sum to endNs − startNs. */
  readonly steps: {
    readonly startNs: readonly number[];
    readonly endNs: readonly number[];
    readonly weightsNs: readonly number[];
    readonly kvNs: readonly number[];
    readonly computeNs: readonly number[];
    readonly overheadNs: readonly number[];
    readonly prefillTokens: readonly number[];
    readonly decodeTokens: readonly number[];
    readonly sampledTokens: readonly number[];
    readonly running: readonly number[];
    readonly waiting: readonly number[];
    /** After scheduling, and after the output. */
    readonly usedPages: readonly number[];
    readonly usedPagesAfter: readonly number[];
    readonly preemptions: readonly number[];
  };
  /** What happened, in the order of decisions; `causes` are rows of this table. */
  readonly events: {
    readonly kind: readonly EventKind[];
    readonly step: readonly number[];
    readonly phase: readonly Phase[];
    readonly ns: readonly number[];
    readonly request: readonly number[];
    readonly other: readonly number[];
    readonly pages: readonly number[];
    readonly freePages: readonly number[];
    readonly tokens: readonly number[];
    readonly slot: readonly number[];
    readonly rule: readonly string[];
    readonly causes: readonly (readonly number[])[];
  };
  /** A request doing one thing in steps fromStep to toStep − 1. */
  readonly spans: {
    readonly kind: readonly SpanKind[];
    readonly reason: readonly WaitReason[];
    readonly request: readonly number[];
    readonly slot: readonly number[];
    readonly fromStep: readonly number[];
    readonly toStep: readonly number[];
    readonly tokensPerStep: readonly number[];
  };
}
