import { readTime, readTokens } from './fields.ts';
import { nsBetween } from './instant.ts';
import type { Instant } from './instant.ts';
import { columnOf, fieldOf, readField, readJsonLine } from './json-line.ts';
import type { JsonLine } from './json-line.ts';
import { isProblem } from './line-error.ts';
import type { PlacedProblem } from './line-error.ts';
import type { TraceLine } from './trace.ts';

export const VLLM_KEYS = ['input_toks', 'output_toks', 'queued_ts', 'scheduled_ts', 'first_token_ts', 'last_token_ts'] as const;
type TimeKey = Extract<(typeof VLLM_KEYS)[number], `${string}_ts`>;

/**
 * Request logs of a real vLLM server: one JSON object a line with `input_toks`, `output_toks` and the moments of its engine in seconds of
 * one clock: `queued_ts`, `scheduled_ts`, `first_token_ts`, `last_token_ts`. A request arrives when the engine queues it (`arrival_time` is
 * the client's other clock), because the measured time to the first token counts from there.
 */
export function readVllmLine(text: string): TraceLine | PlacedProblem {
  const line = readJsonLine(text);
  if (isProblem(line)) return line;
  const promptTokens = readField(line, 'input_toks', readTokens);
  if (typeof promptTokens !== 'number') return promptTokens;
  const outputTokens = readField(line, 'output_toks', readTokens);
  if (typeof outputTokens !== 'number') return outputTokens;
  const queued = readField(line, 'queued_ts', (field) => readTime(field, 's'));
  if (isProblem(queued)) return queued;
  const scheduledNs = readSince(line, queued, 'scheduled_ts', 'queued_ts', 0);
  if (typeof scheduledNs !== 'number') return scheduledNs;
  const firstTokenNs = readSince(line, queued, 'first_token_ts', 'scheduled_ts', scheduledNs);
  if (typeof firstTokenNs !== 'number') return firstTokenNs;
  const lastTokenNs = readSince(line, queued, 'last_token_ts', 'first_token_ts', firstTokenNs);
  if (typeof lastTokenNs !== 'number') return lastTokenNs;
  const id = fieldOf(line, 'request_id');
  return {
    id: isProblem(id) ? null : id,
    arrival: queued,
    arrivalColumn: columnOf(line, 'queued_ts'),
    promptTokens,
    outputTokens,
    measured: { scheduledNs, firstTokenNs, lastTokenNs },
  };
}

/** Ns from queueing to a later moment. */
function readSince(line: JsonLine, queued: Instant, key: TimeKey, earlier: TimeKey, earlierNs: number): number | PlacedProblem {
  return readField(line, key, (field) => {
    const moment = readTime(field, 's');
    if (isProblem(moment)) return moment;
    const ns = nsBetween(queued, moment);
    if (ns >= earlierNs && Number.isSafeInteger(ns)) return ns;
    return { problem: { kind: 'before', field: key, earlier }, column: field.column, found: field.text };
  });
}
