/** Why a published example is not computed. */
export type NotYetReason = 'speculation-gain' | 'no-tpu';

/** A published example the engine cannot express so far. */
export interface NotYet {
  readonly row: number;
  readonly source: string;
  readonly reason: NotYetReason;
}

/** By row. Of row 47 the three cards of the catalog are computed, the fourth is not. */
export const NOT_YET: readonly NotYet[] = [
  { row: 18, source: 'Leviathan et al., ICML 2023, table 1', reason: 'speculation-gain' },
  { row: 19, source: 'Leviathan et al., ICML 2023, section 3.8', reason: 'speculation-gain' },
  { row: 47, source: 'data sheet of the TPU v5e', reason: 'no-tpu' },
];
