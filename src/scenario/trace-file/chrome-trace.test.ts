import { expect, test } from 'vitest';
import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import { ALL_PRESETS } from '../presets/index.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import { formatChromeTrace } from './chrome-trace.ts';

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid?: number;
  readonly s?: string;
  readonly args: Readonly<Record<string, unknown>>;
}

function runOf(preset: (typeof ALL_PRESETS)[number]): Run {
  const resolved = resolveScenario(preset.document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return simulate(resolved.ok);
}

const TRACES = ALL_PRESETS.map((preset) => {
  const run = runOf(preset);
  const file = JSON.parse(formatChromeTrace(preset.name, run)) as {
    readonly traceEvents: readonly TraceEvent[];
    readonly displayTimeUnit: string;
  };
  return [preset.name, run, file] as const;
});

/** "Trace Event Format", its own rules for the phases that are used here. */
function breaches(events: readonly TraceEvent[]): string[] {
  const found: string[] = [];
  const say = (event: TraceEvent, what: string) => found.push(`${event.ph} ${event.name} at ${event.ts}: ${what}`);
  const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
  for (const event of events) {
    if (typeof event.name !== 'string' || event.name === '') say(event, 'needs a name');
    if (!Number.isInteger(event.pid)) say(event, 'needs a process');
    if (typeof event.args !== 'object' || event.args === null) say(event, 'needs args as an object');
    switch (event.ph) {
      case 'X':
        if (!isTime(event.ts) || !isTime(event.dur)) say(event, 'a complete event needs ts and dur');
        if (!Number.isInteger(event.tid)) say(event, 'needs a thread');
        break;
      case 'i':
        if (!isTime(event.ts) || !['t', 'p', 'g'].includes(event.s ?? '')) say(event, 'an instant needs ts and a scope');
        break;
      case 'C':
        if (!isTime(event.ts) || !Object.values(event.args).every((value) => typeof value === 'number'))
          say(event, 'a counter needs ts and numbers');
        break;
      case 'M':
        if (!['process_name', 'thread_name'].includes(event.name) || typeof event.args['name'] !== 'string')
          say(event, 'metadata names something');
        break;
      default:
        say(event, 'unknown phase');
    }
  }
  return found;
}

/** Slices of one thread lie one after the other: none begins before the one before it has ended. */
function overlaps(events: readonly TraceEvent[]): string[] {
  const byThread = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.ph !== 'X') continue;
    const slices = byThread.get(thread) ?? [];
    slices.push(event);
    byThread.set(thread, slices);
  }
  return [...byThread].flatMap(([thread, slices]) => {
    const sorted = slices.toSorted((a, b) => (a.ts ?? 0) - (b.ts ?? 0));
    // Microseconds are parsed into doubles: a thousandth of a nanosecond is no overlap.
    return sorted
      .slice(1)
      .flatMap((slice, i) =>
        (slice.ts ?? 0) < (sorted[i].ts ?? 0) + (sorted[i].dur ?? 0) - 1e-6 ? [`${thread}: ${slice.name} at ${slice.ts}`] : [],
      );
  });
}

test.each(TRACES)('%s: keeps the rules of the format', (_name, _run, file) => {
  expect(file.displayTimeUnit).toBe('ms');
  expect(breaches(file.traceEvents)).toEqual([]);
  expect(overlaps(file.traceEvents)).toEqual([]);
});

test.each(TRACES)('%s: every thread that is used has a name', (_name, _run, { traceEvents }) => {
  const named = new Set(traceEvents.filter(({ name }) => name === 'thread_name').map(({ pid, tid }) => `${pid}/${tid}`));
  const used = traceEvents.filter(({ ph }) => ph === 'X' || ph === 'i').map(({ pid, tid }) => `${pid}/${tid}`);
  expect(used.filter((thread) => !named.has(thread))).toEqual([]);
});

test.each(TRACES)('%s: says what the run says', (_name, run, { traceEvents }) => {
  const slices = traceEvents.filter(({ ph }) => ph === 'X');
  const steps = slices.filter(({ pid }) => pid === 2);
  expect(steps).toHaveLength(run.stepCount);
  const last = steps[run.stepCount - 1];
  expect((last.ts ?? 0) + (last.dur ?? 0)).toBeCloseTo(run.endNs / 1_000, 3);
  expect(traceEvents.filter(({ ph }) => ph === 'i')).toHaveLength(run.eventCount);
  for (let request = 0; request < run.requestCount; request++) {
    const own = slices.filter(({ pid, tid }) => pid === 1 && tid === request + 1);
    if (run.finalState(request) !== 'finished') continue;
    // It is in the picture from its arrival to its last token, without a hole.
    expect(own[0]?.ts).toBeCloseTo(run.requests.arrivalNs[request] / 1_000, 3);
    const total = own.reduce((sum, { dur = 0 }) => sum + dur, 0);
    const held = own.filter(({ name }) => name === 'held').reduce((sum, { dur = 0 }) => sum + dur, 0);
    expect(total - held).toBeCloseTo((run.requests.lastTokenNs[request] - run.requests.arrivalNs[request]) / 1_000, 2);
  }
});

test('the pages in use go up and down as in the step columns', () => {
  const [, run, { traceEvents }] = TRACES[0];
  const pages = traceEvents.filter(({ ph, name }) => ph === 'C' && name === 'pages in use');
  for (let step = 0; step < run.stepCount; step++) {
    const at = run.steps.startNs[step] / 1_000;
    expect(pages.findLast(({ ts = 0 }) => ts <= at + 1e-6)?.args['value']).toBe(run.steps.usedPages[step]);
  }
});
