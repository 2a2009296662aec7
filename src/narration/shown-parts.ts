/** Times are shown to 0.01 ms where their parts stand beside them. */
const SHOWN_NS = 10_000;

/**
 * Times as they are shown beside their sum, in whole 0.01 ms: what is shown adds up to the sum as it is shown. Each is cut or raised to
 * a neighbour, those that would lose most are raised (largest remainder).
 */
export function shownParts(partsNs: readonly number[]): readonly number[] {
  const cut = partsNs.map((ns) => Math.floor(ns / SHOWN_NS));
  const sumNs = partsNs.reduce((sum, ns) => sum + ns, 0);
  const missing = Math.round(sumNs / SHOWN_NS) - cut.reduce((sum, count) => sum + count, 0);
  const lost = (at: number): number => (partsNs[at] ?? 0) / SHOWN_NS - (cut[at] ?? 0);
  const raised = new Set(
    partsNs
      .map((_, at) => at)
      .toSorted((a, b) => lost(b) - lost(a))
      .slice(0, missing),
  );
  return cut.map((count, at) => (count + (raised.has(at) ? 1 : 0)) * SHOWN_NS);
}
