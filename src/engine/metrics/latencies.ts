/** Latencies that have a distribution, named as vLLM names them. */
export const LATENCIES = ['ttft', 'tpot', 'itl', 'e2e'] as const;
export type Latency = (typeof LATENCIES)[number];
