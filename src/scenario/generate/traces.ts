import azure from '../presets/azure-conversation-200.json' with { type: 'json' };
import type { TraceName } from './generator-schema.ts';

interface TraceRow {
  readonly promptTokens: number;
  readonly outputTokens: number;
}

const ROWS: Readonly<Record<TraceName, readonly TraceRow[]>> = {
  'azure-conversation': azure.rows.map(([, promptTokens = 1, outputTokens = 1]) => ({ promptTokens, outputTokens })),
};

/** Prompt and output lengths of a real trace, one row a request. */
export function traceRows(trace: TraceName): readonly TraceRow[] {
  return ROWS[trace];
}
