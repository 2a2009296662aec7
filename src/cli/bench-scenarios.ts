import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { gpuById } from '../engine/catalog/gpus.ts';
import { modelById } from '../engine/catalog/models.ts';
import type { Limits, RequestSpec, Scenario } from '../engine/scenario.ts';

/** Seed of all random numbers of the benchmarks. */
export const BENCH_SEED = 20_261;

/** A workload of the benchmark: 1,000 requests that arrive all at once, lengths uniform over closed ranges. */
interface Workload {
  readonly description: string;
  readonly model: string;
  readonly promptTokens: readonly [min: number, max: number];
  readonly outputTokens: readonly [min: number, max: number];
  readonly limits: Limits;
}

const REQUESTS = 1000;

const WORKLOADS = {
  thousand: {
    description: 'Llama-3-8B bf16 on an H100, 1,000 requests at once, prompts 64 to 2,048, outputs 16 to 512, 256 slots',
    model: 'llama-3-8b',
    promptTokens: [64, 2048],
    outputTokens: [16, 512],
    limits: {
      maxNumSeqs: 256,
      maxNumBatchedTokens: 8192,
      maxModelLenTokens: 8192,
      blockSizeTokens: 16,
      usablePages: 20_000,
      overlong: 'reject',
    },
  },
  long: {
    description: 'Qwen2.5-0.5B bf16 on an H100, 1,000 requests at once, prompts 64 to 2,048, outputs 1,600 to 4,640, 64 slots',
    model: 'qwen2.5-0.5b',
    promptTokens: [64, 2048],
    outputTokens: [1600, 4640],
    limits: {
      maxNumSeqs: 64,
      maxNumBatchedTokens: 8192,
      maxModelLenTokens: 32_768,
      blockSizeTokens: 16,
      usablePages: 100_000,
      overlong: 'reject',
    },
  },
} satisfies Record<string, Workload>;

export type BenchName = keyof typeof WORKLOADS;

export const BENCH_NAMES = Object.keys(WORKLOADS) as BenchName[];

export function describeBench(name: BenchName): string {
  return WORKLOADS[name].description;
}

/**
 * The scenario of a benchmark; the same in every call.
 *
 * @throws Error when the catalog lacks its GPU or model.
 */
export function benchScenario(name: BenchName): Scenario {
  const workload: Workload = WORKLOADS[name];
  const gpu = gpuById('h100-sxm');
  const model = modelById(workload.model);
  if (gpu === null || model === null) throw new Error(`the catalog lacks the H100 or ${workload.model}`);
  return {
    gpu,
    model,
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: 'fcfs',
      chunkedPrefill: true,
      prefixCache: false,
      longPrefillThresholdTokens: 0,
      watermark: 0,
      reserveFullSequence: true,
      speculative: null,
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'pages' },
    limits: workload.limits,
    delivery: 'streamed',
    arrivalClock: 'step',
    requests: requestsOf(workload),
  };
}

function requestsOf({ promptTokens, outputTokens }: Workload): RequestSpec[] {
  const random = xoroshiro128plus(BENCH_SEED);
  return Array.from({ length: REQUESTS }, (_, index) => {
    const prompt = uniformInt(random, ...promptTokens);
    const source = 2 * index;
    return {
      id: `${index + 1}`,
      arrival: 0,
      promptTokens: prompt,
      outputTokens: uniformInt(random, ...outputTokens),
      prompt: [{ source, offset: 0, length: prompt }],
      output: { source: source + 1, offset: 0 },
      priority: 0,
      abortStep: null,
      acceptPattern: null,
      draftLengths: null,
    };
  });
}

/** Moments to look at, spread at random over a run, in ns. */
export function randomMoments(endNs: number, count: number): number[] {
  const random = xoroshiro128plus(BENCH_SEED);
  const resolution = 1_000_000;
  return Array.from({ length: count }, () => Math.floor((uniformInt(random, 0, resolution) / resolution) * endNs));
}
