import type { TimeWindow } from '../presets/preset.ts';
import type { Selection } from '../selection.ts';
import type { LinkMoment } from './link-state.ts';
import { readMilliseconds, writeMilliseconds } from '../milliseconds.ts';

/** Ids of the scenario's requests in arrival order: a request's index in a run is its place here. */
export type RequestIds = readonly string[];

/** "22" = step 22 after scheduling, "22-output" = after its output, "156.3ms" = at a time. */
export function writeMoment(moment: LinkMoment): string {
  if ('ns' in moment) return `${writeMilliseconds(moment.ns)}ms`;
  return moment.phase === 'scheduled' ? String(moment.step) : `${moment.step}-output`;
}

export function readMoment(text: string): LinkMoment | null {
  if (text.endsWith('ms')) {
    const ns = readMilliseconds(text.slice(0, -2));
    return ns === null ? null : { ns };
  }
  const [, step, output] = /^(\d{1,6})(-output)?$/.exec(text) ?? [];
  return step === undefined ? null : { step: Number(step), phase: output === undefined ? 'scheduled' : 'output' };
}

/** "0-450": from and to in milliseconds. */
export function writeWindow(window: TimeWindow): string {
  return `${writeMilliseconds(window.fromNs)}-${writeMilliseconds(window.toNs)}`;
}

export function readWindow(text: string): TimeWindow | null {
  const [, from = '', to = ''] = /^(-?[\d.]+)-(-?[\d.]+)$/.exec(text) ?? [];
  const fromNs = readMilliseconds(from);
  const toNs = readMilliseconds(to);
  return fromNs === null || toNs === null || toNs <= fromNs ? null : { fromNs, toNs };
}

/** "request-F", "page-132", "slot-3", "step-22". */
export function writeSelection(selection: Selection, ids: RequestIds): string {
  switch (selection.kind) {
    case 'request':
      return `request-${ids[selection.request] ?? ''}`;
    case 'page':
      return `page-${selection.page}`;
    case 'slot':
      return `slot-${selection.slot}`;
    case 'step':
      return `step-${selection.step}`;
  }
}

/** Null when it is none of these, or its request, page or slot is not in the scenario. */
export function readSelection(text: string, ids: RequestIds, usablePages: number, slots: number): Selection | null {
  const dash = text.indexOf('-');
  const kind = text.slice(0, dash);
  const what = text.slice(dash + 1);
  if (kind === 'request') {
    const request = ids.indexOf(what);
    return request < 0 ? null : { kind, request };
  }
  const number = /^\d{1,6}$/.test(what) ? Number(what) : NaN;
  if (kind === 'page') return number >= 1 && number <= usablePages ? { kind, page: number } : null;
  if (kind === 'slot') return number >= 0 && number < slots ? { kind, slot: number } : null;
  if (kind === 'step') return number >= 0 ? { kind, step: number } : null;
  return null;
}

/** "F~G": requests by id, in the order they were pinned. */
export function writePins(pins: readonly number[], ids: RequestIds): string {
  return pins.map((pin) => ids[pin] ?? '').join('~');
}

/** Null when one is not there or stands twice. */
export function readPins(text: string, ids: RequestIds): readonly number[] | null {
  const pins = text.split('~').map((id) => ids.indexOf(id));
  return pins.includes(-1) || new Set(pins).size < pins.length ? null : pins;
}
