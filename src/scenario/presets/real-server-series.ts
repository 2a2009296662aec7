import type { MeasuredSeries } from '../measured-series.ts';
import log from './real-server-seconds.json' with { type: 'json' };

const HUNDREDTHS_OF_PERCENT = 10_000;
const column = (at: number): readonly number[] => log.rows.map((row) => row[at] ?? 0);

/** What the real server counted, and the prompt tokens of the requests it wrote a first token of in each second. */
export const REAL_SERVER_SERIES: MeasuredSeries & { readonly promptTokens: readonly number[] } = {
  promptTokens: column(0),
  outputTokens: column(1),
  running: column(2),
  waiting: column(3),
  kvShare: column(4).map((share) => share / HUNDREDTHS_OF_PERCENT),
  countedBy: 'server',
};
