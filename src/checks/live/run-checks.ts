import { simulate } from '../../engine/simulate.ts';
import { ALL_PRESETS } from '../../scenario/presets/index.ts';
import type { Preset } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { calibrationPicture } from '../calibration/calibration-points.ts';
import { COMMITTED_FILES } from '../calibration/committed-files.ts';
import { replayServer } from '../replay-server/replay-server.ts';
import { EXAMPLE_SUBJECTS, EXAMPLES_OF } from '../worked-examples/example-groups.ts';
import { serverExamples } from '../worked-examples/server-examples.ts';
import { holds } from '../worked-examples/worked-example.ts';
import type { HashLine, ProofMessage } from './proof-message.ts';
import { traceLine } from './trace-line.ts';

/** Loads a golden trace as parsed JSON. */
export type LoadTrace = () => Promise<unknown>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a check gives, or that it broke down: one that throws must not take the others with it. */
function orBroken(what: string, check: () => ProofMessage | null): readonly ProofMessage[] {
  try {
    const message = check();
    return message === null ? [] : [message];
  } catch (error) {
    return [{ kind: 'broken', check: { what, problem: messageOf(error) } }];
  }
}

function hashLine({ key, name, document, runHash }: Preset): HashLine {
  const line = { key, name, stored: runHash ?? '' };
  try {
    const resolved = resolveScenario(document);
    if ('errors' in resolved) return { ...line, computed: null, problem: resolved.errors.map(({ message }) => message).join('; ') };
    return { ...line, computed: simulate(resolved.ok).hash, problem: null };
  } catch (error) {
    return { ...line, computed: null, problem: messageOf(error) };
  }
}

/**
 * Runs every quick check, one after another: golden traces, worked examples, hashes of the presets, calibration, the real
 * server. Nothing of it is a stored
 * result. Presets that come late must be loaded.
 * @param nowMs a clock, for how long the replay takes
 */
export async function* runChecks(traces: ReadonlyMap<string, LoadTrace>, nowMs: () => number): AsyncGenerator<ProofMessage> {
  for (const [name, load] of traces) {
    try {
      yield { kind: 'trace', line: traceLine(name, await load()) };
    } catch (error) {
      yield { kind: 'broken', check: { what: name, problem: messageOf(error) } };
    }
  }
  for (const subject of EXAMPLE_SUBJECTS) {
    yield* orBroken(subject, () => ({
      kind: 'examples',
      lines: EXAMPLES_OF[subject]().map((example) => ({ ...example, subject, holds: holds(example) })),
    }));
  }
  for (const preset of ALL_PRESETS) yield { kind: 'hash', line: hashLine(preset) };
  for (const [name, json] of Object.entries(COMMITTED_FILES)) {
    yield* orBroken(name, () => {
      const picture = calibrationPicture(name, json);
      return picture === null ? null : { kind: 'calibration', picture };
    });
  }
  try {
    const { numbers, curves, measured, modelled, tookMs } = await replayServer(nowMs);
    yield { kind: 'server', line: { numbers, curves, measured, modelled, tookMs } };
    yield { kind: 'examples', lines: serverExamples(numbers).map((example) => ({ ...example, subject: 'server', holds: holds(example) })) };
  } catch (error) {
    yield { kind: 'broken', check: { what: 'server', problem: messageOf(error) } };
  }
}
