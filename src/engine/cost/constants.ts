import type { CostConstants } from './cost-constants.ts';

/** First values; `npm run fit` replaces this file. */
export const COST_CONSTANTS: CostConstants = {
  streamEfficiency: 0.907,
  activationEfficiency: 0.518,
  gemmEfficiency: { bf16: 0.7245, fp8: 0.72, int8: 0.44 },
  int4RowEfficiency: 0.025,
  attentionEfficiency: 0.498,
  prefixAttentionEfficiency: 0.294,
  overlapLoss: 0.057,
  tileShare: 0.43,
  minimumKvTokens: 46,
  stragglerEfficiency: 0.15,
  kernelNs: 3815,
  hostGapNs: 300_000,
};
