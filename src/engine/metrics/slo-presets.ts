import type { SloTargets } from './goodput.ts';

const NS_PER_MS = 1e6;

function targets(ttftMs: number, tpotMs: number): SloTargets {
  return { ttft: ttftMs * NS_PER_MS, tpot: tpotMs * NS_PER_MS, itl: null, e2e: null };
}

/** The server scenarios of MLPerf inference (mlcommons/inference, loadgen/mlperf.conf @ 001712e), by model of the catalog. */
const MLPERF: Readonly<Record<string, SloTargets>> = {
  'llama-2-70b': targets(2_000, 200),
  'llama-3-8b': targets(2_000, 100),
};

/** The targets a scenario starts with: MLPerf's for its model, else MLPerf's loosest. */
export function startingSlo(modelId: string): SloTargets {
  return MLPERF[modelId] ?? targets(2_000, 200);
}
