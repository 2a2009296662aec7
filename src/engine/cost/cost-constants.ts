/**
 * The few constants of the cost model, shared by all models and all GPUs (SPEC C2). Efficiencies are shares of the data sheet's rate.
 * Their values, and the error they leave, are in `constants.ts`, written by `npm run fit`.
 */
export interface CostConstants {
  /** Share of the sheet's bandwidth that weights and KV cache stream at: the read ceiling measured on H100 and on H200. */
  readonly streamEfficiency: number;
  /** Share of the sheet's bandwidth that activations reach: short strided passes, partly served by L2. */
  readonly activationEfficiency: number;
  /** Share of the dense tensor rate a linear layer reaches, by the format it multiplies in. */
  readonly gemmEfficiency: { readonly bf16: number; readonly fp8: number; readonly int8: number };
  /** Share of the 16-bit rate at which the weight-only 4-bit kernel works row by row, unpacking as it goes. */
  readonly int4RowEfficiency: number;
  /** Share of the sheet's bandwidth at which that kernel reads its weights: unpacking holds it back. */
  readonly int4StreamEfficiency: number;
  /** Share of the 16-bit rate of causal attention of new tokens among themselves. */
  readonly attentionEfficiency: number;
  /** The same over tokens already in the cache: another mask, and pages to gather. */
  readonly prefixAttentionEfficiency: number;
  /** How sharply the slower of arithmetic and traffic hides the other: 0 = completely. */
  readonly overlapLoss: number;
  /** How much of a started tile of 128 rows is paid for beyond the rows in it. */
  readonly tileShare: number;
  /** Tokens of cache a decoding request costs at least. */
  readonly minimumKvTokens: number;
  /** Share of the sheet's bandwidth at which the longest request's cache is read after the others are through. */
  readonly stragglerEfficiency: number;
  /** Launch, ramp and tail of one kernel inside a captured graph. */
  readonly kernelNs: number;
  /** Time of the host between two steps of a serving run. */
  readonly hostGapNs: number;
}

/** Rows of a GEMM tile. */
export const TILE_ROWS = 128;
