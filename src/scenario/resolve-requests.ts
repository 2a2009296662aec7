import type { RequestSpec, Segment } from '../engine/scenario.ts';
import type { PromptBlocks, RecordedTokens, RequestRow } from './requests-schema.ts';

/**
 * The engine's requests: by arrival, rows of the same arrival in their written order. The tokens of each request have a source of their
 * own; those of a shared prefix have the source of their group, so that all members start with the same tokens; those of a named block have
 * the source of that block; recorded ids have one source together.
 */
export function resolveRequests(rows: readonly RequestRow[]): readonly RequestSpec[] {
  const sources = new Map<string | number, number>();
  const sourceOf = (shared: string | number): number => {
    const source = sources.get(shared) ?? rows.length + sources.size;
    sources.set(shared, source);
    return source;
  };
  return inArrivalOrder(rows).map((row, index) => {
    const { recorded } = row;
    const prompt =
      recorded !== undefined
        ? recordedSegments(row.promptTokens, recorded, sourceOf(RECORDED))
        : row.promptBlocks === undefined
          ? groupSegments(row, sourceOf)
          : blockSegments(row, row.promptBlocks, sourceOf);
    const ownTokens = row.promptTokens - prompt.reduce((sum, { length }) => sum + length, 0);
    if (ownTokens > 0) prompt.push({ source: index, offset: 0, length: ownTokens });
    return {
      id: row.id,
      arrival: row.arrival,
      promptTokens: row.promptTokens,
      outputTokens: row.outputTokens,
      prompt,
      output: recorded === undefined ? { source: index, offset: ownTokens } : { source: sourceOf(RECORDED), offset: recorded.outputStart },
      priority: row.priority,
      abortStep: row.abortStep,
      acceptPattern: recorded?.accepted ?? null,
      draftLengths: recorded?.drafts ?? null,
    };
  });
}

/** Source of all recorded token ids. A group's name is letters alone, so no group has this one. */
const RECORDED = 'token ids';

type SourceOf = (shared: string | number) => number;

function groupSegments({ sharedPrefix }: RequestRow, sourceOf: SourceOf): Segment[] {
  return sharedPrefix === null ? [] : [{ source: sourceOf(sharedPrefix.group), offset: 0, length: sharedPrefix.tokens }];
}

function blockSegments({ promptTokens }: RequestRow, { blockTokens, ids }: PromptBlocks, sourceOf: SourceOf): Segment[] {
  return ids.map((id, block) => ({ source: sourceOf(id), offset: 0, length: Math.min(blockTokens, promptTokens - block * blockTokens) }));
}

/** Runs of ids up to the prompt's length; a prompt that was made longer by hand goes on with tokens of its own. */
function recordedSegments(promptTokens: number, { promptRuns }: RecordedTokens, source: number): Segment[] {
  const segments: Segment[] = [];
  let left = promptTokens;
  for (let run = 0; run + 1 < promptRuns.length && left > 0; run += 2) {
    const length = Math.min(left, promptRuns[run + 1] ?? 0);
    if (length > 0) segments.push({ source, offset: promptRuns[run] ?? 0, length });
    left -= length;
  }
  return segments;
}

/** Rows as the engine numbers them: a request index of a run, a selection or a pin counts in this order. */
export function inArrivalOrder(rows: readonly RequestRow[]): readonly RequestRow[] {
  return rows.toSorted((a, b) => a.arrival - b.arrival);
}
