import type { CalibrationPicture } from '../calibration/calibration-points.ts';
import { MEDIAN_BARS, P95_BAR } from '../calibration/error-bars.ts';
import { queueHolds } from '../queue/deterministic-queue.ts';
import type { QueueLine } from '../queue/deterministic-queue.ts';
import type { BrokenCheck, ExampleLine, HashLine, ProofMessage, QueueMessage, ServerLine, TraceLine } from './proof-message.ts';

/** All that the checks have told so far. */
export interface ProofState {
  readonly traces: readonly TraceLine[];
  readonly examples: readonly ExampleLine[];
  readonly hashes: readonly HashLine[];
  readonly pictures: readonly CalibrationPicture[];
  readonly queues: readonly QueueLine[];
  readonly server: ServerLine | null;
  readonly broken: readonly BrokenCheck[];
  /** How long all but the queues took here; null while they run. */
  readonly elapsedMs: number | null;
}

export const NOTHING_CHECKED: ProofState = {
  traces: [],
  examples: [],
  hashes: [],
  pictures: [],
  queues: [],
  server: null,
  broken: [],
  elapsedMs: null,
};

/** The state after one more message; a queue's line replaces the one before. */
export function withMessage(state: ProofState, message: ProofMessage | QueueMessage): ProofState {
  switch (message.kind) {
    case 'trace':
      return { ...state, traces: [...state.traces, message.line] };
    case 'examples':
      return { ...state, examples: [...state.examples, ...message.lines] };
    case 'hash':
      return { ...state, hashes: [...state.hashes, message.line] };
    case 'calibration':
      return { ...state, pictures: [...state.pictures, message.picture] };
    case 'server':
      return { ...state, server: message.line };
    case 'broken':
      return { ...state, broken: [...state.broken, message.check] };
    case 'checked':
      return { ...state, elapsedMs: message.elapsedMs };
    case 'queue':
      return { ...state, queues: [...state.queues.filter(({ load }) => load !== message.line.load), message.line] };
  }
}

/** So many of so many hold. */
export interface Score {
  readonly held: number;
  readonly of: number;
}

const score = (verdicts: readonly boolean[]): Score => ({ held: verdicts.filter(Boolean).length, of: verdicts.length });

/** Whether the errors of a kind in a file stay within their bars; null for kinds that have none. */
export function withinBars({ kind, medianAbs, p95Abs }: CalibrationPicture['kinds'][number]): boolean | null {
  if (kind === 'first-token' || kind === 'last-token') return null;
  return medianAbs <= MEDIAN_BARS[kind] && p95Abs <= P95_BAR;
}

function serverVerdicts(server: ServerLine | null): readonly boolean[] {
  if (server === null) return [];
  return [
    ...server.numbers.flatMap(({ error, allowed }) => (allowed === null ? [] : [Math.abs(error) <= allowed])),
    ...server.curves.map(({ meanDifference, allowed }) => meanDifference <= allowed),
  ];
}

/** What the summary line counts. A published example holds when all its lines do; skipped traces do not hold. */
export interface ProofScores {
  readonly traces: Score;
  readonly steps: number;
  readonly fields: number;
  readonly examples: Score;
  readonly hashes: Score;
  readonly bars: Score;
  readonly server: Score;
  readonly queues: Score;
  readonly broken: number;
  /** Something does not hold. */
  readonly failing: number;
}

export function scoresOf(state: ProofState): ProofScores {
  const rowHolds = new Map<number, boolean>();
  for (const { row, holds } of state.examples) rowHolds.set(row, holds && (rowHolds.get(row) ?? true));
  const scores = {
    traces: score(state.traces.map(({ state: outcome }) => outcome === 'passed')),
    examples: score([...rowHolds.values()]),
    hashes: score(state.hashes.map(({ stored, computed }) => stored === computed)),
    bars: score(state.pictures.flatMap(({ kinds }) => kinds.map(withinBars).filter((verdict) => verdict !== null))),
    server: score(serverVerdicts(state.server)),
    queues: score(state.queues.map(queueHolds).filter((verdict) => verdict !== null)),
  };
  const missed = Object.values(scores).reduce((sum, { held, of }) => sum + of - held, 0);
  return {
    ...scores,
    steps: state.traces.reduce((sum, { steps, state: outcome }) => sum + (outcome === 'passed' ? steps : 0), 0),
    fields: state.traces.reduce((sum, { fieldsCompared }) => sum + fieldsCompared, 0),
    broken: state.broken.length,
    failing: missed + state.broken.length,
  };
}
