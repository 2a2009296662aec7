import { kvBytesPerToken } from '../catalog/kv-bytes.ts';
import { streamedWeightBytes } from '../catalog/weight-bytes.ts';
import type { Linear } from '../cost/operator-table.ts';
import { operatorTable } from '../cost/operator-table.ts';
import { denseFlopsPerSecond } from '../cost/timing-rates.ts';
import type { Run } from '../recording/run.ts';
import type { Span } from '../recording/spans.ts';

/** What a run's requests needed of the card, whole run. */
export interface RunWork {
  /** FLOPs of the model for the tokens of requests; rows computed for nobody are not in it, tokens computed again are. */
  readonly modelFlops: number;
  /** Weights once a step, and the cache read and written. */
  readonly movedBytes: number;
}

/** How busy the card was from the first arrival to the last delivery, against its data sheet; null where the sheet has no such rate. */
export interface RunUtilisation {
  /** Model FLOPs ÷ (time × dense peak of the weight format) (vllm/v1/metrics/perf.py). */
  readonly mfu: number | null;
  /** (Weight bytes + KV bytes) ÷ time ÷ peak bandwidth (Databricks, LLM inference best practices). */
  readonly mbu: number;
}

const NS_PER_SECOND = 1e9;

/**
 * Counts by spans, not by steps. FLOPs: 2 × every weight a token is multiplied with, the LM head only for tokens that need logits (SPEC C3),
 * and 4 h D for each pair of a token and one it attends to, itself included (SPEC C7). Bytes: SPEC M3, M4.
 */
export function runWork(run: Run): RunWork {
  const { model, formats } = run.scenario;
  const table = operatorTable(model, formats.weights, formats.kv);
  const multiplied = ({ inner, columns }: Linear): number => inner * columns;
  const layerWeights = [table.qkv, table.outputProjection, table.gateUp, table.down].reduce((sum, linear) => sum + multiplied(linear), 0);
  const count = { tokens: 0, logits: 0, pairs: 0, cacheReads: 0 };
  for (let request = 0; request < run.requestCount; request++) for (const span of run.spansOf(request)) addSpan(count, span);
  let weightBytes = 0;
  let paddedTokens = 0;
  const streamed = streamedWeightBytes(model, formats.weights);
  for (let step = 0; step < run.stepCount; step++) {
    if (run.steps.prefillTokens[step] + run.steps.decodeTokens[step] === 0) continue;
    // A step that needs no logits leaves the LM head alone.
    weightBytes += run.steps.sampledTokens[step] > 0 ? streamed : streamed - table.lmHead.weightBytes;
    paddedTokens += run.steps.paddedTokens[step];
  }
  const { layers } = table;
  return {
    modelFlops:
      2 * layers * layerWeights * count.tokens +
      2 * multiplied(table.lmHead) * count.logits +
      layers * table.attentionPairFlops * count.pairs,
    movedBytes: weightBytes + (count.cacheReads + count.tokens + paddedTokens) * kvBytesPerToken(model, formats.kv),
  };
}

interface WorkCount {
  tokens: number;
  logits: number;
  pairs: number;
  cacheReads: number;
}

function addSpan(count: WorkCount, span: Span): void {
  const { kind, computedBefore, tokensPerStep } = span;
  const steps = span.toStep - span.fromStep;
  if (kind === 'held') count.cacheReads += steps * computedBefore;
  if (kind !== 'prefill' && kind !== 'decode') return;
  const tokens = tokensPerStep * steps;
  count.tokens += tokens;
  count.pairs += tokens * computedBefore + (tokens * (tokens + 1)) / 2;
  if (kind === 'prefill') {
    count.cacheReads += computedBefore;
    if (computedBefore + tokens >= span.knownBefore) count.logits++;
    return;
  }
  // A decoding step reads its whole context once, the token just written included.
  count.cacheReads += steps * computedBefore + (tokensPerStep * steps * (steps + 1)) / 2;
  count.logits += steps * (1 + span.draftTokens);
}

/** @param durationNs first arrival to last delivery; null is returned where nothing finished */
export function runUtilisation(run: Run, durationNs: number): RunUtilisation | null {
  if (durationNs <= 0) return null;
  const { gpu, formats } = run.scenario;
  const { modelFlops, movedBytes } = runWork(run);
  const seconds = durationNs / NS_PER_SECOND;
  const peakFlops = denseFlopsPerSecond(gpu, formats.weights);
  return {
    mfu: peakFlops === null ? null : modelFlops / seconds / peakFlops,
    mbu: movedBytes / seconds / gpu.hbmBytesPerSecond,
  };
}
