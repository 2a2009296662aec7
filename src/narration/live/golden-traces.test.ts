import { describe, expect, it } from 'vitest';
import { readTrace, TRACE_NAMES } from '../../checks/golden/read-traces.fixture.ts';
import { traceToScenario } from '../../checks/golden/trace-to-scenario.ts';
import { simulate } from '../../engine/simulate.ts';
import { SAY_REGIONS, fits } from '../measure/text-width.ts';
import { momentsOf, textOf } from '../presets.fixture.ts';
import { whyChain } from '../why/why-event.ts';
import { unexplained } from './clause-checks.fixture.ts';
import { liveSentence } from './live-sentence.ts';

const LENGTHS = ['long', 'middle', 'short'] as const;

// The golden traces reach what no preset does: aborts, priorities, a watermark, speculation, requests that preempt themselves.
describe.each(TRACE_NAMES)('narration of %s', (name) => {
  const run = simulate(traceToScenario(readTrace(name)));

  it('has a whole sentence that fits, at every step and phase', () => {
    for (const snapshot of momentsOf(run)) {
      const sentence = liveSentence(run, snapshot);
      for (const length of LENGTHS) {
        expect(textOf(sentence[length])).toMatch(/^[A-Zr#\d].*\.$/);
        expect(textOf(sentence[length])).not.toMatch(/undefined|NaN|null|\b1 (?:pages|tokens|requests)\b/);
        expect(fits(sentence[length], SAY_REGIONS[length]), textOf(sentence[length])).toBe(true);
      }
    }
  });

  it('words every event, in lines of one length', () => {
    for (let index = 0; index < run.eventCount; index++) {
      const { links } = whyChain(run, run.event(index));
      expect(links.length).toBeLessThanOrEqual(5);
      for (const link of links) {
        expect(textOf(link.sentence)).not.toMatch(/undefined|NaN|null/);
        expect(textOf(link.sentence).length).toBeLessThanOrEqual(84);
      }
    }
  });
});

// What hits, kept and reserved pages do to the counts is told by the presets' tests; drafts are counted nowhere else yet.
const PLAIN_NAMES = TRACE_NAMES.filter((name) => {
  const { config } = readTrace(name);
  return config.policy === 'fcfs' && config.watermark === 0 && config.speculative === null && !config.enablePrefixCaching;
});

describe.each(PLAIN_NAMES)('numbers of %s', (name) => {
  it('are those of the snapshot', () => {
    const run = simulate(traceToScenario(readTrace(name)));
    const wrong = [...momentsOf(run)].flatMap((snapshot) => {
      const sentence = liveSentence(run, snapshot);
      return LENGTHS.map((length) => unexplained(textOf(sentence[length]), run, snapshot)).filter((rest) => rest !== '');
    });
    expect(wrong).toEqual([]);
  });
});
