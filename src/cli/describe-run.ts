import type { Distribution } from '../engine/metrics/distribution.ts';
import type { RunMetrics } from '../engine/metrics/run-metrics.ts';
import type { Run } from '../engine/recording/run.ts';
import type { ScenarioDocument } from '../scenario/document.ts';

export interface SimulationResult {
  readonly document: ScenarioDocument;
  readonly run: Run;
  readonly metrics: RunMetrics;
  /** Wall time of the simulation, recording included. */
  readonly tookMs: number;
}

const NS_PER_MS = 1e6;

/** The result for programs; latencies in ms. */
export function runAsJson({ document, run, metrics, tookMs }: SimulationResult): object {
  return {
    name: document.name,
    steps: run.stepCount,
    endMs: run.endNs / NS_PER_MS,
    hash: run.hash,
    tookMs,
    runBytes: run.byteLength,
    stoppedAtStepLimit: run.stoppedAtStepLimit,
    metrics: {
      requests: metrics.requests,
      preemptions: metrics.preemptions,
      prefixHitTokens: metrics.prefixHitTokens,
      promptTokens: metrics.promptTokens,
      outputTokens: metrics.outputTokens,
      durationMs: metrics.durationNs / NS_PER_MS,
      throughput: metrics.throughput,
      kvUse: metrics.kvUse,
      cacheUse: metrics.cacheUse,
      idleSlotShare: metrics.idleSlotShare,
      paddingShare: metrics.paddingShare,
      mfu: metrics.utilisation?.mfu ?? null,
      mbu: metrics.utilisation?.mbu ?? null,
      ttftMs: inMs(metrics.ttft),
      tpotMs: inMs(metrics.tpot),
      itlMs: inMs(metrics.itl),
      e2eMs: inMs(metrics.e2e),
      queueDelayMs: inMs(metrics.queueDelay),
    },
  };
}

function inMs(distribution: Distribution | null): Distribution | null {
  if (distribution === null) return null;
  const { count, mean, p50, p90, p99, least, most } = distribution;
  const ms = (ns: number): number => ns / NS_PER_MS;
  return { count, mean: ms(mean), p50: ms(p50), p90: ms(p90), p99: ms(p99), least: ms(least), most: ms(most) };
}

/** The result for people. */
export function describeRun({ document, run, metrics, tookMs }: SimulationResult): string {
  const { gpu, model, formats, limits, policy } = run.scenario;
  const { requests, throughput, kvUse, cacheUse, utilisation } = metrics;
  const waste = cacheUse === null || cacheUse.used === 0 ? 0 : 1 - cacheUse.tokens / cacheUse.used;
  const others = [
    requests.rejected > 0 ? `, ${requests.rejected} rejected` : '',
    requests.aborted > 0 ? `, ${requests.aborted} aborted` : '',
    requests.unfinished > 0 ? `, ${requests.unfinished} unfinished` : '',
  ].join('');
  const rule = policy.kind === 'vllm-v1' ? `${limits.maxNumBatchedTokens}-token budget` : policy.kind;
  const pages = `${limits.usablePages} pages of ${limits.blockSizeTokens} tokens`;
  return [
    `${document.name}: ${model.name} ${formats.weights} on ${gpu.name}, ${pages}, ${limits.maxNumSeqs} slots, ${rule}`,
    line('steps', `${run.stepCount}, ${inMsText(run.endNs)} ms${run.stoppedAtStepLimit ? ', stopped at the step limit' : ''}`),
    line('requests', `${requests.finished} of ${requests.all} finished${others}; ${metrics.preemptions} preemptions`),
    line('tokens', `${metrics.promptTokens} in, ${metrics.outputTokens} out, ${metrics.prefixHitTokens} found in the prefix cache`),
    ...(throughput === null
      ? []
      : [
          line(
            'throughput',
            `${throughput.requestsPerSecond.toFixed(2)} requests/s, ${throughput.outputTokensPerSecond.toFixed(1)} output tokens/s, ${throughput.totalTokensPerSecond.toFixed(1)} tokens/s in all`,
          ),
        ]),
    ...(kvUse === null ? [] : [line('KV use', `mean ${percent(kvUse.mean)}, most ${percent(kvUse.most)}, waste ${percent(waste)}`)]),
    line('slots', `idle ${percent(metrics.idleSlotShare)}, padding ${percent(metrics.paddingShare)} of all tokens computed`),
    line('card', `MFU ${percent(utilisation?.mfu)}, MBU ${percent(utilisation?.mbu)}, against the data sheet`),
    '',
    line('ms', ['mean', 'p50', 'p90', 'p99', 'count'].map((head) => head.padStart(11)).join('')),
    latencyLine('TTFT', metrics.ttft),
    latencyLine('TPOT', metrics.tpot),
    latencyLine('ITL', metrics.itl),
    latencyLine('E2E', metrics.e2e),
    latencyLine('queue delay', metrics.queueDelay),
    '',
    line('hash', run.hash),
    line('took', `${tookMs} ms, ${(run.byteLength / 1e6).toFixed(2)} MB`),
  ].join('\n');
}

function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? 'none' : `${(100 * share).toFixed(1)} %`;
}

function line(name: string, text: string): string {
  return `${name.padEnd(12)} ${text}`;
}

function latencyLine(name: string, distribution: Distribution | null): string {
  if (distribution === null) return line(name, 'none');
  const { mean, p50, p90, p99, count } = distribution;
  return line(name, [...[mean, p50, p90, p99].map(inMsText), String(count)].map((text) => text.padStart(11)).join(''));
}

function inMsText(ns: number): string {
  return (ns / NS_PER_MS).toFixed(2);
}
