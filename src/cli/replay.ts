import { readFileSync } from 'node:fs';
import { replayPrefixes } from '../checks/replay/replay-prefixes.ts';
import type { ReplayResult } from '../checks/replay/replay-prefixes.ts';
import { importWords } from '../narration/en/import-words.ts';
import { plainText } from '../narration/parts.ts';
import { readImport } from '../scenario/import/read-import.ts';
import type { Trace } from '../scenario/import/trace.ts';

/**
 * `npm run -s replay -- FILE [--blocks N] [--json]`: which share of a Mooncake trace's prompts a prefix cache would have held, without a
 * limit or with N blocks. Exit code 0: replayed; 2: bad arguments, or a file that cannot be read.
 */

const USAGE = 'usage: npm run -s replay -- FILE [--blocks N] [--json]';

interface Arguments {
  readonly file: string;
  readonly blocks: number;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Arguments | null {
  let file: string | null = null;
  let blocks = Infinity;
  let json = false;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (argument === '--json') json = true;
    else if (argument === '--blocks') {
      const text = args[++at] ?? '';
      if (!/^[1-9]\d{0,8}$/.test(text)) return null;
      blocks = Number(text);
    } else if (argument.startsWith('-') || file !== null) return null;
    else file = argument;
  }
  return file === null ? null : { file, blocks, json };
}

function main(args: readonly string[]): number {
  const asked = readArguments(args);
  if (asked === null) {
    console.error(USAGE);
    return 2;
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

process.exitCode = main(process.argv.slice(2));
