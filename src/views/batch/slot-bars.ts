import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { SlotRow } from './batch-rows.ts';

export interface BudgetBar {
  readonly tokens: number;
  readonly budgetTokens: number;
  /** Decode tokens first, together; then every prefill chunk. `request` null = decode. */
  readonly segments: readonly { readonly request: number | null; readonly x: number; readonly widthPx: number }[];
}

/** What the step spends of its token budget, to scale. In the phase after the output nothing is in flight any more. */
export function budgetBar(run: Run, snapshot: Snapshot, widthPx: number): BudgetBar {
  const budgetTokens = run.scenario.limits.maxNumBatchedTokens;
  const decoding = snapshot.running.filter(({ doing }) => doing === 'decode');
  const decodeTokens = decoding.reduce((sum, { inFlightTokens }) => sum + inFlightTokens, 0);
  const chunks = snapshot.running.filter(({ doing, inFlightTokens }) => doing === 'prefill' && inFlightTokens > 0);
  const chunkTokens = chunks.reduce((sum, { inFlightTokens }) => sum + inFlightTokens, 0);
  const pxPerToken = widthPx / budgetTokens;
  const segments: { request: number | null; x: number; widthPx: number }[] = [];
  let x = 0;
  const add = (request: number | null, tokens: number) => {
    if (tokens === 0) return;
    segments.push({ request, x, widthPx: tokens * pxPerToken });
    x += tokens * pxPerToken;
  };
  add(null, decodeTokens);
  for (const { request, inFlightTokens } of chunks) add(request, inFlightTokens);
  return {
    tokens: decodeTokens + chunkTokens,
    budgetTokens,
    segments,
  };
}

export interface SlotBars {
  readonly topTokens: number;
  readonly pitchPx: number;
  readonly barPx: number;
  /** By slot; 0 = idle. */
  readonly heightsPx: readonly number[];
}

/** Bars of the tokens in cache of every slot; the axis ends at the next thousand (hundred, ten) above the longest. */
export function slotBars(rows: readonly SlotRow[], widthPx: number, heightPx: number): SlotBars {
  const tokens = rows.map(({ occupant }) => occupant?.cacheTokens ?? 0);
  const longest = tokens.reduce((most, value) => Math.max(most, value), 1);
  const unit = longest > 1000 ? 1000 : longest > 100 ? 100 : 10;
  const topTokens = Math.ceil(longest / unit) * unit;
  const pitchPx = widthPx / rows.length;
  return {
    topTokens,
    pitchPx,
    barPx: Math.max(0.6, pitchPx - Math.min(1.4, pitchPx / 4)),
    heightsPx: tokens.map((value) => (value === 0 ? 0 : Math.max(1, (value / topTokens) * heightPx))),
  };
}

/** Slots that carry a label under the bars: at most four. */
export function slotTicks(slots: number): readonly number[] {
  const every = Math.max(1, Math.ceil(slots / 4 / 4) * 4);
  return Array.from({ length: Math.ceil(slots / every) }, (_, i) => i * every);
}
