import { readFileSync, writeFileSync } from 'node:fs';
import { runMetrics } from '../engine/metrics/run-metrics.ts';
import { simulate } from '../engine/simulate.ts';
import type { ScenarioDocument } from '../scenario/document.ts';
import { loadLate } from '../scenario/load-late.ts';
import { PRESETS, presetBy } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { formatRunFile } from '../scenario/run-file/write-run-file.ts';
import type { ScenarioError } from '../scenario/scenario-error.ts';
import { parseScenarioFile } from '../scenario/scenario-file.ts';
import { formatChromeTrace } from '../scenario/trace-file/chrome-trace.ts';
import { parseArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { describeRun, runAsJson } from './describe-run.ts';

/**
 * `npm run -s simulate -- --preset NAME | SCENARIO.json [--json] [--out RUN.json] [--trace TRACE.json]`: simulates a preset or a scenario file and prints steps,
 * metrics, hash and the time it took; `--out` also writes the run (`src/scenario/run-file/run-file.ts`), `--trace` a trace for Perfetto.
 * Exit code 0: simulated; 2: bad arguments, or a file or scenario that cannot be used.
 */

const USAGE = `usage: npm run -s simulate -- --preset NAME | SCENARIO.json [--json] [--out RUN.json] [--trace TRACE.json]
presets: ${PRESETS.map((preset) => `${preset.key} (${preset.name})`).join(', ')}`;

/** Bad input: its message is all that is printed. */
class InputError extends Error {}

function main(args: readonly string[]): number {
  const parsed = parseArguments(args, { flags: ['--json'], values: ['--preset', '--out', '--trace'] });
  try {
    if ('problem' in parsed) throw new InputError(`${parsed.problem}\n${USAGE}`);
    const { document, name } = readScenario(parsed.ok);
    const resolved = resolveScenario(document);
    if ('errors' in resolved) throw new InputError(listErrors(name, resolved.errors));
    const start = performance.now();
    const run = simulate(resolved.ok);
    const tookMs = Math.round((performance.now() - start) * 1_000) / 1_000;
    const out = parsed.ok.values.get('--out');
    if (out !== undefined) attempt(out, 'written', () => writeFileSync(out, formatRunFile(document, run)));
    const trace = parsed.ok.values.get('--trace');
    if (trace !== undefined) attempt(trace, 'written', () => writeFileSync(trace, formatChromeTrace(document.name, run)));
    const result = { document, run, metrics: runMetrics(run), tookMs };
    console.log(parsed.ok.flags.has('--json') ? JSON.stringify(runAsJson(result), null, 2) : describeRun(result));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function readScenario({ values, rest }: Arguments): { readonly document: ScenarioDocument; readonly name: string } {
  const presetName = values.get('--preset');
  const [path, ...more] = rest;
  if (more.length > 0 || (presetName === undefined) === (path === undefined)) throw new InputError(USAGE);
  if (presetName !== undefined) {
    const preset = presetBy(presetName);
    if (preset === null) throw new InputError(`there is no preset "${presetName}"\n${USAGE}`);
    return { document: preset.document, name: preset.name };
  }
  const text = attempt(path, 'read', () => readFileSync(path, 'utf8'));
  const document = parseScenarioFile(text);
  if ('errors' in document) throw new InputError(listErrors(path, document.errors));
  return { document: document.ok, name: path };
}

function listErrors(name: string, errors: readonly ScenarioError[]): string {
  return errors.map((error) => `${name}: ${error.message}`).join('\n');
}

function attempt<Value>(path: string, what: 'read' | 'written', act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw new InputError(`${path}: cannot be ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

await loadLate();
process.exitCode = main(process.argv.slice(2));
