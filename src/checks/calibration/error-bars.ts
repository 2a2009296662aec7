import type { RowKind } from './calibration-file.ts';

/** Largest median of |modelled ÷ measured − 1| that a kind of step may have in any measured file. */
export const MEDIAN_BARS: Readonly<Record<RowKind, number>> = { decode: 0.03, prefill: 0.05, mixed: 0.07, verify: 0.03 };
/** Largest 95th percentile. */
export const P95_BAR = 0.13;
