import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Occupant, SlotRow } from './batch-rows.ts';

export interface BudgetBar {
  readonly tokens: number;
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
    segments,
  };
}

/** Neighbouring slots that share one bar. */
export interface SlotGroup {
  readonly firstSlot: number;
  readonly lastSlot: number;
  /** Who holds the longest cache among them; null: all idle. */
  readonly longest: Occupant | null;
}

const MOST_BARS = 200;

/** One group a slot up to 200 slots; above, as many neighbours a bar as keep the bars below that. */
export function slotGroups(rows: readonly SlotRow[]): readonly SlotGroup[] {
  const size = Math.ceil(rows.length / MOST_BARS);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => {
    const members = rows.slice(i * size, (i + 1) * size);
    const longest = members.reduce<Occupant | null>(
      (most, { occupant }) => (occupant !== null && occupant.cacheTokens > (most?.cacheTokens ?? 0) ? occupant : most),
      null,
    );
    return { firstSlot: i * size, lastSlot: i * size + members.length - 1, longest };
  });
}

export interface SlotBars {
  readonly topTokens: number;
  readonly pitchPx: number;
  readonly barPx: number;
  /** By group; 0 = idle. */
  readonly heightsPx: readonly number[];
}

/** Bars of the tokens in cache, the longest of every group; the axis ends at the next thousand (hundred, ten) above the longest of all. */
export function slotBars(groups: readonly SlotGroup[], widthPx: number, heightPx: number): SlotBars {
  const tokens = groups.map(({ longest }) => longest?.cacheTokens ?? 0);
  const longest = tokens.reduce((most, value) => Math.max(most, value), 1);
  const unit = longest > 1000 ? 1000 : longest > 100 ? 100 : 10;
  const topTokens = Math.ceil(longest / unit) * unit;
  const pitchPx = widthPx / groups.length;
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
