import { FASTEST, SLOWEST } from '../../scenario/import/slice.ts';
import type { Slice } from '../../scenario/import/slice.ts';

const NS_PER_SECOND = 1e9;

/** What is typed: the last valid slice stays until this is one. */
export interface SliceEntry {
  readonly kind: Slice['kind'];
  readonly from: string;
  readonly to: string;
  readonly speed: string;
}

interface SliceBounds {
  readonly rows: number;
  readonly spanNs: number;
}

/** The range in which a field's number must lie. */
export interface FieldRange {
  readonly least: number;
  readonly most: number;
}

export const WHOLE_FILE: SliceEntry = { kind: 'all', from: '', to: '', speed: '1' };

/** An entry of another kind begins as the whole file. */
export function entryOfKind(kind: Slice['kind'], speed: string, { rows, spanNs }: SliceBounds): SliceEntry {
  if (kind === 'rows') return { kind, speed, from: '1', to: String(rows) };
  if (kind === 'time') return { kind, speed, from: '0', to: String(Math.ceil(spanNs / NS_PER_SECOND) + 1) };
  return { ...WHOLE_FILE, speed };
}

export function rangesOf({ kind, from }: SliceEntry, { rows, spanNs }: SliceBounds): Readonly<Record<'from' | 'to' | 'speed', FieldRange>> {
  const speed = { least: SLOWEST, most: FASTEST };
  const first = numberIn(from);
  if (kind === 'rows') return { from: { least: 1, most: rows }, to: { least: Math.max(1, first ?? 1), most: rows }, speed };
  const most = Math.ceil(spanNs / NS_PER_SECOND) + 1;
  return { from: { least: 0, most }, to: { least: first ?? 0, most }, speed };
}

/** The number a field holds; null when it holds none. */
export function numberIn(text: string): number | null {
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(text.trim()) ? Number(text) : null;
}

export function isWithin(text: string, { least, most }: FieldRange, whole: boolean): boolean {
  const value = numberIn(text);
  return value !== null && value >= least && value <= most && (!whole || Number.isInteger(value));
}

/** The slice and speed of an entry; null while a field is wrong. */
export function sliceOf(entry: SliceEntry, bounds: SliceBounds): { readonly slice: Slice; readonly speed: number } | null {
  const ranges = rangesOf(entry, bounds);
  const speed = numberIn(entry.speed);
  if (speed === null || !isWithin(entry.speed, ranges.speed, false)) return null;
  if (entry.kind === 'all') return { slice: { kind: 'all' }, speed };
  const whole = entry.kind === 'rows';
  const [from, to] = [numberIn(entry.from), numberIn(entry.to)];
  if (from === null || to === null || !isWithin(entry.from, ranges.from, whole) || !isWithin(entry.to, ranges.to, whole)) return null;
  if (whole) return { slice: { kind: 'rows', from, to }, speed };
  if (to <= from) return null;
  return { slice: { kind: 'time', fromNs: Math.round(from * NS_PER_SECOND), toNs: Math.round(to * NS_PER_SECOND) }, speed };
}
