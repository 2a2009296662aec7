import type { RequestRow } from '../requests-schema.ts';

/** Which requests of a trace are taken. */
export type Slice =
  | { readonly kind: 'all' }
  /** From 1, both included, in the order of the file. */
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  /** Since the first arrival of the file; `toNs` excluded. */
  | { readonly kind: 'time'; readonly fromNs: number; readonly toNs: number };

/** How much faster than recorded a trace may be played. */
export const SLOWEST = 0.01;
export const FASTEST = 1_000;

/**
 * The requests of a slice, the earliest of them at 0, arrivals divided by `speed`. Measured times belong to the recorded arrivals only: at
 * another speed they are left out.
 */
export function sliceRows(rows: readonly RequestRow[], slice: Slice, speed: number): readonly RequestRow[] {
  const taken =
    slice.kind === 'all'
      ? rows
      : slice.kind === 'rows'
        ? rows.slice(slice.from - 1, slice.to)
        : rows.filter(({ arrival }) => arrival >= slice.fromNs && arrival < slice.toNs);
  const startNs = taken.reduce((least, { arrival }) => Math.min(least, arrival), Infinity);
  return taken.map((row) => {
    const arrival = Math.round((row.arrival - startNs) / speed);
    if (speed === 1) return { ...row, arrival };
    const { measured: _, ...rest } = row;
    return { ...rest, arrival };
  });
}

/** As links write it: "all", "1-2000", "0-60000ms". */
export function writeSlice(slice: Slice): string {
  if (slice.kind === 'all') return 'all';
  return slice.kind === 'rows' ? `${slice.from}-${slice.to}` : `${slice.fromNs / 1e6}-${slice.toNs / 1e6}ms`;
}

export function readSlice(text: string): Slice | null {
  if (text === 'all') return { kind: 'all' };
  const rows = /^(\d{1,6})-(\d{1,6})$/.exec(text);
  if (rows !== null) {
    const [from, to] = [Number(rows[1]), Number(rows[2])];
    return from >= 1 && from <= to ? { kind: 'rows', from, to } : null;
  }
  const time = /^(\d{1,10}(?:\.\d{1,6})?)-(\d{1,10}(?:\.\d{1,6})?)ms$/.exec(text);
  if (time === null) return null;
  const [fromNs, toNs] = [Math.round(Number(time[1]) * 1e6), Math.round(Number(time[2]) * 1e6)];
  return fromNs < toNs ? { kind: 'time', fromNs, toNs } : null;
}
