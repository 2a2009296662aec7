import type { MetricDefinition, MetricId } from './definition.ts';

const VLLM_BENCHMARK = 'vLLM, benchmarks/serve.py';

/** Definitions as data: shown on hover and focus of a dotted name. */
export const definitions: Readonly<Record<MetricId, MetricDefinition>> = {
  ttft: {
    name: 'TTFT',
    formula: 'first token delivered − arrival',
    source: `${VLLM_BENCHMARK}; NVIDIA NIM`,
    note: 'Queue and prefill are in it.',
  },
  tpot: {
    name: 'TPOT',
    formula: '(last − first token delivered) ÷ (tokens − 1)',
    source: VLLM_BENCHMARK,
    note: 'AIPerf calls this ITL. Databricks divides by all tokens, one too many. A single token has none.',
  },
  itl: {
    name: 'ITL',
    formula: 'delivery of a token − delivery of the one before',
    source: VLLM_BENCHMARK,
    note: 'vLLM’s: every gap, pooled over all requests. AIPerf’s ITL is the mean of a request, here TPOT.',
  },
  e2e: {
    name: 'E2E',
    formula: 'last token delivered − arrival',
    source: `${VLLM_BENCHMARK}; AIPerf`,
    note: null,
  },
  queueDelay: {
    name: 'Queue delay',
    formula: 'first scheduled − arrival',
    source: 'vLLM, v1/metrics/stats.py',
    note: 'Waits after a preemption are not in it.',
  },
  duration: {
    name: 'Duration',
    formula: 'last token delivered − first arrival',
    source: 'AIPerf',
    note: 'vLLM’s benchmark takes the wall time of its run.',
  },
  requestThroughput: { name: 'Requests/s', formula: 'finished requests ÷ duration', source: VLLM_BENCHMARK, note: null },
  outputThroughput: { name: 'Output tokens/s', formula: 'output tokens ÷ duration', source: VLLM_BENCHMARK, note: null },
  totalThroughput: { name: 'All tokens/s', formula: '(prompt + output tokens) ÷ duration', source: VLLM_BENCHMARK, note: null },
  kvUse: {
    name: 'KV use',
    formula: 'used pages ÷ usable pages',
    source: 'vLLM, vllm:kv_cache_usage_perc',
    note: 'Mean over the time of the steps, and the most at once.',
  },
  kvWaste: {
    name: 'KV waste',
    formula: '(held − filled token slots) ÷ held',
    source: 'PagedAttention, SOSP 2023, §3.1',
    note: 'Reserved for later, and never written, of the pages in use.',
  },
  idleSlots: {
    name: 'Idle slots',
    formula: '1 − slot time that computes ÷ slots × time',
    source: 'counted',
    note: 'A slot whose finished request is still held is idle.',
  },
  padding: {
    name: 'Padding',
    formula: 'token positions for nobody ÷ all computed',
    source: 'counted',
    note: 'Padded prompts, padded rows, rows of finished requests.',
  },
  mfu: {
    name: 'MFU',
    formula: 'model FLOPs ÷ (duration × dense peak)',
    source: 'vLLM, v1/metrics/perf.py',
    note: 'Against the data sheet. Attention counts its causal half; vLLM and Vidur count the whole square.',
  },
  mbu: {
    name: 'MBU',
    formula: '(weight + KV bytes) ÷ duration ÷ peak bandwidth',
    source: 'Databricks, LLM inference best practices',
    note: 'Against the data sheet; over the whole run, where Databricks takes one TPOT.',
  },
  goodput: {
    name: 'Goodput',
    formula: 'requests that meet every SLO ÷ duration',
    source: `${VLLM_BENCHMARK}; AIPerf`,
    note: 'DistServe means the largest request rate at which 90% meet them. ITL is pooled, so it is none of one request.',
  },
};
