import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Bench } from 'tinybench';
import { simulate } from '../engine/simulate.ts';
import type { Run } from '../engine/recording/run.ts';
import { BENCH_NAMES, BENCH_SEED, benchScenario, describeBench, randomMoments } from './bench-scenarios.ts';
import type { BenchName } from './bench-scenarios.ts';
import { measureSlots, scheduledEntries } from './bench-slots.ts';
import type { SlotsResult } from './bench-slots.ts';

/**
 * `npm run -s bench -- [thousand] [long] [slots] [--json]`: how fast the engine simulates and records, how fast a snapshot is, and how the time
 * grows with steps and with the requests scheduled in them.
 * `--cold NAME` is what this command calls in a fresh process to time a first run.
 */

const SLOTS_NAME = 'slots';
const USAGE = `usage: npm run -s bench -- [${BENCH_NAMES.join('] [')}] [${SLOTS_NAME}] [--json]`;
const WARM_RUNS: Record<BenchName, number> = { thousand: 15, long: 3 };
const SNAPSHOTS = 1000;

interface Result {
  /** Median of warm runs, recording included. */
  readonly medianMs: number;
  /** First run in a fresh process. */
  readonly firstMs: number;
  readonly runBytes: number;
  /** 95th percentile of snapshots at random moments, every page included. */
  readonly snapshotP95Ms: number;
}

async function main(args: readonly string[]): Promise<number> {
  const [first, second] = args;
  if (first === '--cold' && isBenchName(second)) {
    console.log(coldRunMs(second));
    return 0;
  }
  const json = args.includes('--json');
  const asked = args.filter((argument) => argument !== '--json');
  if (!asked.every((name) => name === SLOTS_NAME || isBenchName(name))) {
    console.error(USAGE);
    return 2;
  }
  const results: Partial<Record<BenchName, Result> & Record<typeof SLOTS_NAME, SlotsResult>> = {};
  for (const name of BENCH_NAMES) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const run = simulate(benchScenario(name));
    const result = await measure(name, run);
    results[name] = result;
    if (!json) console.log(describe(name, run, result));
  }
  if (asked.length === 0 || asked.includes(SLOTS_NAME)) {
    results.slots = measureSlots();
    if (!json) console.log(describeSlots(results.slots));
  }
  if (json) console.log(JSON.stringify(results, null, 2));
  return 0;
}

async function measure(name: BenchName, run: Run): Promise<Result> {
  const scenario = benchScenario(name);
  const moments = randomMoments(run.endNs, SNAPSHOTS);
  let next = 0;
  const options = { time: 0, retainSamples: true, throws: true };
  const runs = new Bench({ ...options, iterations: WARM_RUNS[name], warmupIterations: 2, warmupTime: 0 }).add('run', () => {
    simulate(scenario);
  });
  const snapshots = new Bench({ ...options, iterations: SNAPSHOTS, warmupIterations: SNAPSHOTS / 10, warmupTime: 0 }).add(
    'snapshot',
    () => {
      // Page columns and free queue are made when asked for; a snapshot that is drawn needs them.
      const { pages, freeQueue } = run.snapshot(moments[next % SNAPSHOTS] ?? 0);
      if (pages.owner.length === 0 || freeQueue.length > pages.owner.length) throw new Error('a snapshot without its pages');
      next += 1;
    },
  );
  return {
    medianMs: rounded(percentile(await samplesMs(runs), 0.5)),
    firstMs: rounded(firstMsInFreshProcess(name)),
    runBytes: run.byteLength,
    snapshotP95Ms: rounded(percentile(await samplesMs(snapshots), 0.95)),
  };
}

async function samplesMs(bench: Bench): Promise<readonly number[]> {
  const [task] = await bench.run();
  if (task === undefined || task.result.state !== 'completed') throw new Error('the benchmark did not complete');
  return task.result.latency.samples ?? [];
}

/** Of ascending samples. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function firstMsInFreshProcess(name: BenchName): number {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--cold', name], { encoding: 'utf8' });
  const firstMs = Number(child.stdout);
  if (child.status !== 0 || !(firstMs > 0)) throw new Error(`the fresh process failed: ${child.stderr}`);
  return firstMs;
}

function coldRunMs(name: BenchName): number {
  const scenario = benchScenario(name);
  const start = performance.now();
  simulate(scenario);
  return performance.now() - start;
}

function describe(name: BenchName, run: Run, result: Result): string {
  const { prefillTokens, decodeTokens } = run.steps;
  const tokens = sum(prefillTokens) + sum(decodeTokens);
  return [
    `${name}: ${describeBench(name)}, seed ${BENCH_SEED}`,
    `  ${run.stepCount} steps, ${scheduledEntries(run)} scheduled entries, ${tokens} tokens, hash ${run.hash}`,
    `  run, warm median   ${result.medianMs} ms`,
    `  run, first         ${result.firstMs} ms`,
    `  run size           ${(result.runBytes / 1e6).toFixed(2)} MB`,
    `  snapshot, p95      ${result.snapshotP95Ms} ms`,
  ].join('\n');
}

function describeSlots({ nsPerStep, nsPerEntry, points, largestEntryOff }: SlotsResult): string {
  return [
    `${SLOTS_NAME}: ${describeBench('thousand').replace(/, [^,]* slots$/, '')}, on ${points.map(({ slots }) => slots).join(', ')} slots`,
    ...points.map(({ slots, steps, entries, bestMs }) => `  ${slots} slots: ${steps} steps, ${entries} entries, ${rounded(bestMs)} ms`),
    `  time = ${rounded(nsPerStep)} ns a step + ${rounded(nsPerEntry)} ns an entry; an entry is within ${(largestEntryOff * 100).toFixed(1)} % of that at every count`,
  ].join('\n');
}

function sum(column: Uint32Array): number {
  return column.reduce((total, value) => total + value, 0);
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function isBenchName(name: string | undefined): name is BenchName {
  return BENCH_NAMES.some((known) => known === name);
}

process.exitCode = await main(process.argv.slice(2));
