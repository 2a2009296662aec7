import { readFileSync } from 'node:fs';
import { replayPasses, replayServer } from '../checks/replay-server/replay-server.ts';
import type { ReplayedNumber, ServerReplay } from '../checks/replay-server/replay-server.ts';
import { replayPrefixes } from '../checks/replay/replay-prefixes.ts';
import type { ReplayResult } from '../checks/replay/replay-prefixes.ts';
import { importWords } from '../narration/en/import-words.ts';
import { plainText } from '../narration/parts.ts';
import { readImport } from '../scenario/import/read-import.ts';
import type { Trace } from '../scenario/import/trace.ts';

/**
 * `npm run -s replay -- FILE [--blocks N] [--json]`: which share of a Mooncake trace's prompts a prefix cache would have held, without a
 * limit or with N blocks. `npm run -s replay -- --server [--json]`: the 300 requests of a real RTX 4090 against what its server measured.
 * Exit code 0: replayed, and within what is allowed; 1: the server's replay is not; 2: bad arguments, or a file that cannot be read.
 */

const USAGE = 'usage: npm run -s replay -- FILE [--blocks N] [--json] | --server [--json]';

interface Arguments {
  /** Null: the real server. */
  readonly file: string | null;
  readonly blocks: number;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Arguments | null {
  let file: string | null = null;
  let blocks = Infinity;
  let json = false;
  let server = false;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (argument === '--json') json = true;
    else if (argument === '--server') server = true;
    else if (argument === '--blocks') {
      const text = args[++at] ?? '';
      if (!/^[1-9]\d{0,8}$/.test(text)) return null;
      blocks = Number(text);
    } else if (argument.startsWith('-') || file !== null) return null;
    else file = argument;
  }
  if (server) return file === null && blocks === Infinity ? { file, blocks, json } : null;
  return file === null ? null : { file, blocks, json };
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  if (asked.file === null) {
    const replay = await replayServer(() => performance.now());
    console.log(asked.json ? JSON.stringify(serverJson(replay), null, 2) : serverText(replay));
    return replayPasses(replay) ? 0 : 1;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(asked.file);
  } catch (error) {
    console.error(`${asked.file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const trace = traceIn(bytes, asked.file);
  if (typeof trace === 'string') {
    console.error(trace);
    return 2;
  }
  const result = replayPrefixes(trace.rows, asked.blocks);
  console.log(asked.json ? JSON.stringify(toJson(result, asked.blocks), null, 2) : toText(result, asked.blocks));
  return 0;
}

/** The trace, or why it cannot be replayed. */
function traceIn(bytes: Uint8Array, file: string): Trace | string {
  const outcome = readImport(bytes);
  if (outcome.kind === 'bad-lines') {
    const [first] = outcome.errors;
    return first === undefined ? USAGE : `${plainText(importWords.lineError(first, file))} ${importWords.expected(first.problem)}`;
  }
  if (outcome.kind === 'refused') return plainText(importWords.refusal(outcome.refusal, file));
  if (outcome.kind !== 'trace' || outcome.trace.format !== 'mooncake')
    return `${file}: no prompt blocks to replay; expected a Mooncake trace`;
  return outcome.trace;
}

function toJson(result: ReplayResult, blocks: number): object {
  return {
    capacityBlocks: Number.isFinite(blocks) ? blocks : null,
    ...result,
    hitBlockShare: result.hitBlocks / result.blocks,
    hitTokenShare: result.hitTokens / result.promptTokens,
  };
}

function toText({ requests, blocks, hitBlocks, promptTokens, hitTokens }: ReplayResult, capacity: number): string {
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  return [
    `cache: ${Number.isFinite(capacity) ? `${capacity} blocks, the least recently used is evicted` : 'without a limit'}`,
    `requests ${requests}`,
    `blocks   ${hitBlocks} of ${blocks} hit, ${percent(hitBlocks, blocks)}`,
    `tokens   ${hitTokens} of ${promptTokens} hit, ${percent(hitTokens, promptTokens)}`,
  ].join('\n');
}

function serverJson({ numbers, curves, measured, modelled, tookMs, run }: ServerReplay): object {
  return { numbers, curves, measured, modelled, tookMs, steps: run.stepCount, hash: run.hash };
}

const NUMBER_TEXT: Readonly<Record<ReplayedNumber['what'], readonly [name: string, show: (value: number) => string]>> = {
  tpot: ['mean TPOT', (ns) => `${(ns / 1e6).toFixed(2)} ms`],
  makespan: ['makespan', (ns) => `${(ns / 1e9).toFixed(1)} s`],
  throughput: ['output tokens/s', (rate) => rate.toFixed(1)],
  ttft: ['mean TTFT', (ns) => `${(ns / 1e9).toFixed(1)} s`],
};

function serverText({ numbers, curves, tookMs, run }: ServerReplay): string {
  const percent = (share: number): string => `${share < 0 ? '−' : '+'}${(100 * Math.abs(share)).toFixed(1)} %`;
  const verdict = (isWithin: boolean): string => (isWithin ? 'ok' : 'TOO FAR');
  return [
    '300 requests through vLLM 0.19, Llama-3.1-8B on an RTX 4090; constants fitted on an H100 only',
    ...numbers.map(({ what, measured, modelled, error, allowed }) => {
      const [name, show] = NUMBER_TEXT[what];
      const judged = allowed === null ? '' : `  ${verdict(Math.abs(error) <= allowed)}, ${(100 * allowed).toFixed(0)} % allowed`;
      return `${name.padEnd(16)} measured ${show(measured).padStart(9)}  modelled ${show(modelled).padStart(9)}  ${percent(error)}${judged}`;
    }),
    ...curves.map(({ what, meanDifference, allowed }) => {
      const differs = `differs by ${(100 * meanDifference).toFixed(1)} % of the measured peak, mean of all seconds`;
      return `${what.padEnd(16)} ${differs}  ${verdict(meanDifference <= allowed)}, ${(100 * allowed).toFixed(0)} % allowed`;
    }),
    `simulated in ${(tookMs / 1000).toFixed(2)} s: ${run.stepCount} steps`,
  ].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
