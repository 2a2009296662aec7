import type { StepWork } from '../cost/step-work.ts';
import type { PolicySettings } from '../scenario.ts';

const LARGEST_GRAPH_ROWS = 512;

/** Rows of the CUDA graph that runs a decode batch: 1, 2, 4, then multiples of 8; above 512 rows the exact number (SPEC E12). */
export function graphRows(rows: number): number {
  if (rows <= 2 || rows > LARGEST_GRAPH_ROWS) return rows;
  return rows <= 4 ? 4 : Math.ceil(rows / 8) * 8;
}

/**
 * Adds what a policy computes only as padding: prompts of a static batch up to the longest (T3), decode rows up to a graph size (E12). Returns
 * the token positions so added.
 */
export function padWork(work: StepWork, policy: PolicySettings): number {
  let added = 0;
  if (policy.kind === 'static' && policy.prefill === 'together-padded') {
    let longest = 0;
    for (let chunk = 0; chunk < work.prefillChunks; chunk++) longest = Math.max(longest, work.prefill[2 * chunk]);
    for (let chunk = 0; chunk < work.prefillChunks; chunk++) {
      added += longest - work.prefill[2 * chunk];
      work.prefill[2 * chunk] = longest;
    }
  }
  if (policy.paddedGraphSizes && work.prefillChunks === 0) {
    const rows = work.decodeRequests + work.verifyTokens;
    work.paddedRows = graphRows(rows) - rows;
    added += work.paddedRows;
  }
  return added;
}
