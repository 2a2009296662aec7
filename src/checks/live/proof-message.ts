import type { PresetKey } from '../../scenario/presets/preset.ts';
import type { CalibrationPicture } from '../calibration/calibration-points.ts';
import type { Difference } from '../golden/first-difference.ts';
import type { QueueLine } from '../queue/deterministic-queue.ts';
import type { ServerReplay } from '../replay-server/replay-server.ts';
import type { ExampleSubject } from '../worked-examples/example-groups.ts';
import type { WorkedExample } from '../worked-examples/worked-example.ts';

/** How a recorded scenario came out. */
export interface TraceLine {
  readonly name: string;
  /** What it is about, in the recording's own words. */
  readonly description: string;
  readonly steps: number;
  /** Where to open it: the first difference, or the first step that shows what the trace is about. */
  readonly openStep: number;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Found equal, up to the first difference. */
  readonly fieldsCompared: number;
  /** What is wrong, where it is not a difference: a broken rule, an unreadable file, why it was skipped. */
  readonly problem: string | null;
  readonly difference: Difference | null;
}

/** A published example with its verdict. */
export interface ExampleLine extends WorkedExample {
  readonly subject: ExampleSubject | 'server';
  readonly holds: boolean;
}

/** The run of a preset, made again here. */
export interface HashLine {
  readonly key: PresetKey;
  readonly name: string;
  readonly stored: string;
  /** Null when it could not be run; then `problem` says why. */
  readonly computed: string | null;
  readonly problem: string | null;
}

/** A check that broke down instead of giving lines. */
export interface BrokenCheck {
  readonly what: string;
  readonly problem: string;
}

/** The replay of the real server as a page draws it. */
export type ServerLine = Omit<ServerReplay, 'run'>;

/** What the checks tell while they run, in this order. */
export type ProofMessage =
  | { readonly kind: 'trace'; readonly line: TraceLine }
  | { readonly kind: 'examples'; readonly lines: readonly ExampleLine[] }
  | { readonly kind: 'hash'; readonly line: HashLine }
  | { readonly kind: 'calibration'; readonly picture: CalibrationPicture }
  | { readonly kind: 'broken'; readonly check: BrokenCheck }
  /** All are through; `elapsedMs` is their time here. */
  | { readonly kind: 'checked'; readonly elapsedMs: number }
  | { readonly kind: 'server'; readonly line: ServerLine };

/** A worker of its own, for a while: how far the queues are. */
export type QueueMessage = { readonly kind: 'queue'; readonly line: QueueLine } | { readonly kind: 'broken'; readonly check: BrokenCheck };
