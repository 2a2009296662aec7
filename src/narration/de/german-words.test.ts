import { describe, expect, it } from 'vitest';
import { readTrace, TRACE_NAMES } from '../../checks/golden/read-traces.fixture.ts';
import { traceToScenario } from '../../checks/golden/trace-to-scenario.ts';
import { simulate } from '../../engine/simulate.ts';
import type { Run } from '../../engine/recording/run.ts';
import { batchRowText, budgetText, idleSlotReason, moreWaitingText } from '../batch-text.ts';
import { en } from '../en.ts';
import { eventName } from '../event-name.ts';
import { inspect } from '../inspect/inspect.ts';
import { laneEnd, laneReason } from '../lane-text.ts';
import { liveSentence } from '../live/live-sentence.ts';
import { fits, SAY_REGIONS } from '../measure/text-width.ts';
import type { PanelId } from '../narration.ts';
import { panelSentence } from '../panel-sentence.ts';
import type { Sentence } from '../parts.ts';
import { momentsOf, presetRun, textOf } from '../presets.fixture.ts';
import { waitingReason } from '../waiting-reason.ts';
import { whyChain } from '../why/why-event.ts';
import { whyOf } from '../why/why-of.ts';
import { german } from './german.ts';

/** What German engineers say as English ones do; signs and names. */
const SAME_IN_BOTH = new Set(
  'servescope Attention Name ms TTFT TPOT E2E = ● ≈ ~ Batch batch Slot Prefill prefill Decode decode Token Block Bytes Queue'.split(' '),
);

/** Words that no German sentence holds. */
const ENGLISH =
  /\b(?:the|and|of|is|are|it|its|for|with|from|to|by|waits?|takes?|needs?|pages?|requests?|steps?|free|none|nobody|arrives?|tokens|cache to|slots? is|done|at once|behind|short of)\b/i;

/** "labels.columns.page" and its text, for every text without slots. */
function plainTexts(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => plainTexts(inner, path === '' ? key : `${path}.${key}`));
}

describe('the German catalogue', () => {
  const texts = plainTexts(german, '').filter(([path]) => path !== 'language');
  const english = new Map(plainTexts(en, ''));

  it('has no empty text, and none that is English', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(texts.filter(([path, text]) => text === english.get(path) && !SAME_IN_BOTH.has(text))).toEqual([]);
    expect(texts.filter(([, text]) => ENGLISH.test(text))).toEqual([]);
  });
});

const PANELS: readonly PanelId[] = [
  ...(['memory-map', 'batch', 'queue', 'step-time', 'timeline', 'kv-pages', 'lanes', 'focus-set', 'inspector'] as const),
];

/** Every text that a run makes: rows, lanes, panels, titles, chains. */
function* textsOf(run: Run): Generator<Sentence | null> {
  for (let index = 0; index < run.eventCount; index++) {
    const event = run.event(index);
    const { question, links } = whyChain(run, event, german);
    yield eventName(run, event, german);
    yield question;
    for (const link of links) {
      yield link.sentence;
      yield [{ kind: 'text', text: link.label }];
      expect(textOf(link.sentence).length, textOf(link.sentence)).toBeLessThanOrEqual(84);
    }
  }
  for (let request = 0; request < run.requestCount; request++) {
    for (const length of ['long', 'short'] as const) {
      yield laneEnd(run, request, length, german);
      for (const span of run.spansOf(request)) yield laneReason(run, span, length, german);
    }
  }
  for (const snapshot of momentsOf(run)) {
    const lengths = liveSentence(run, snapshot, german);
    for (const length of ['long', 'middle', 'short'] as const) {
      yield lengths[length];
      expect(fits(lengths[length], SAY_REGIONS[length]), `${snapshot.step} ${length}: ${textOf(lengths[length])}`).toBe(true);
    }
    for (const panel of PANELS) yield panelSentence(panel, run, snapshot, {}, german);
    for (const entry of snapshot.waiting) yield waitingReason(run, snapshot, entry, german).row;
    for (const row of snapshot.running) yield batchRowText(run, snapshot, row, 'long', german);
    for (let slot = 0; slot < run.scenario.limits.maxNumSeqs; slot++) yield idleSlotReason(run, snapshot, slot, german);
    yield budgetText(run, snapshot, german);
    yield moreWaitingText(snapshot, 1, german);
    yield whyOf(run, snapshot, null, german)?.question ?? null;
    const request = snapshot.running[0]?.request ?? snapshot.waiting[0]?.request ?? 0;
    for (const selection of [{ kind: 'request', request } as const, { kind: 'page', page: 1 } as const, { kind: 'slot', slot: 0 } as const])
      yield inspect(run, snapshot, selection, german).title;
  }
}

function notGerman(run: Run): readonly string[] {
  const texts = new Set([...textsOf(run)].map(textOf));
  return [...texts].filter((text) => ENGLISH.test(text) || /undefined|NaN|null|\b1 (?:Seiten|Anfragen|Schritte)\b/.test(text));
}

describe.each(['tight', 'prefix'] as const)('texts of %s in German', (key) => {
  it('hold no English word and no gap', () => {
    expect(notGerman(presetRun(key))).toEqual([]);
  });
});

// The golden traces reach what no preset does: aborts, priorities, a watermark, speculation, requests that preempt themselves.
describe.each(TRACE_NAMES.filter((name) => readTrace(name).steps.length < 400))('texts of the trace %s in German', (name) => {
  it('hold no English word and no gap, and every sentence fits', () => {
    expect(notGerman(simulate(traceToScenario(readTrace(name))))).toEqual([]);
  });
});
