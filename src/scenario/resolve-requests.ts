import type { RequestSpec, Segment } from '../engine/scenario.ts';
import type { RequestRow } from './requests-schema.ts';

/**
 * The engine's requests: by arrival, rows of the same arrival in their written order. The tokens of each request have a source of their
 * own; those of a shared prefix have the source of their group, so that all members start with the same tokens.
 */
export function resolveRequests(rows: readonly RequestRow[]): readonly RequestSpec[] {
  const sourceOfGroup = new Map<string, number>();
  return inArrivalOrder(rows).map((row, index) => {
    const shared = row.sharedPrefix;
    const sharedTokens = shared?.tokens ?? 0;
    const ownTokens = row.promptTokens - sharedTokens;
    const prompt: Segment[] = [];
    if (shared !== null) {
      const source = sourceOfGroup.get(shared.group) ?? rows.length + sourceOfGroup.size;
      sourceOfGroup.set(shared.group, source);
      prompt.push({ source, offset: 0, length: sharedTokens });
    }
    if (ownTokens > 0) prompt.push({ source: index, offset: 0, length: ownTokens });
    return {
      id: row.id,
      arrival: row.arrival,
      promptTokens: row.promptTokens,
      outputTokens: row.outputTokens,
      prompt,
      output: { source: index, offset: ownTokens },
      priority: row.priority,
      abortStep: row.abortStep,
      acceptPattern: null,
      draftLengths: null,
    };
  });
}

/** Rows as the engine numbers them: a request index of a run, a selection or a pin counts in this order. */
export function inArrivalOrder(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.toSorted((a, b) => a.arrival - b.arrival);
}
