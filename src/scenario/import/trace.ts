import type { MeasuredTimes, PromptBlocks, RequestRow } from '../requests-schema.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Instant } from './instant.ts';

export const TRACE_FORMATS = ['azure', 'mooncake', 'vllm', 'columns'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

/** The requests of a file, in the order of its lines. */
export interface Trace {
  readonly format: TraceFormat;
  /** Arrival in ns since the earliest of them. */
  readonly rows: readonly RequestRow[];
  /** Requests beyond the limit that were counted but not read. */
  readonly moreRows: number;
  /** Names of the columns or keys that were found. */
  readonly columnNames: readonly string[];
  /** Which column is what; null for formats that say so themselves. */
  readonly mapping: ColumnMapping | null;
}

/** A line as its format reads it; times are still the file's own. */
export interface TraceLine {
  /** Null: the file names no requests; they are numbered. */
  readonly id: { readonly text: string; readonly column: number } | null;
  readonly arrival: Instant;
  readonly arrivalColumn: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly promptBlocks?: PromptBlocks;
  readonly measured?: MeasuredTimes;
}
