import type { ScenarioDocument } from '../document.ts';
import type { MeasuredTimes, RequestRow } from '../requests-schema.ts';
import type { ComparisonPreset } from './comparison-preset.ts';
import { lateDocument } from './late-document.ts';
import type { LateDocument } from './late-document.ts';
import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Attribution, Preset } from './preset.ts';

const NS_PER_US = 1_000;
const SLOTS = 16;

function measuredTimes([scheduledUs = 0, firstTokenUs = 0, lastTokenUs = 0]: readonly number[]): MeasuredTimes {
  return { scheduledNs: scheduledUs * NS_PER_US, firstTokenNs: firstTokenUs * NS_PER_US, lastTokenNs: lastTokenUs * NS_PER_US };
}

async function rows(policy: 'static' | 'continuous'): Promise<readonly RequestRow[]> {
  const { default: serving } = await import('./real-h100-serving.json', { with: { type: 'json' } });
  return serving.requests.map(([id = 0, promptTokens = 0, outputTokens = 0], index) => ({
    ...request(String(id), 0, promptTokens, outputTokens),
    measured: measuredTimes(serving[policy][index] ?? []),
  }));
}

/** A pool that holds all requests at once, so that memory never decides: their prompts and outputs in whole blocks. */
const AMPLE_PAGES = 2763;

function served(name: string, measured: 'static' | 'continuous', policy: ScenarioDocument['policy']): LateDocument {
  const documentWith = (requests: readonly RequestRow[]): ScenarioDocument => ({
    ...llamaOnH100({
      name,
      prefixCache: false,
      maxNumSeqs: SLOTS,
      maxNumBatchedTokens: 2_048,
      maxModelLenTokens: null,
      usablePages: AMPLE_PAGES,
      arrivalClock: 'ns',
      requests,
    }),
    policy,
  });
  return lateDocument(documentWith, () => rows(measured));
}

const servedStatic = served('Static batching, 64 requests', 'static', {
  kind: 'static',
  formation: { kind: 'take-what-is-there' },
  prefill: 'each-by-itself',
  paddedGraphSizes: true,
});
const servedContinuous = served('Prefill first, 64 requests', 'continuous', { kind: 'prefill-first', paddedGraphSizes: true });

/** Loads the requests of both sides. */
export async function loadRealH100(): Promise<void> {
  await Promise.all([servedStatic.load(), servedContinuous.load()]);
}

const attribution: Attribution = {
  title: '64 requests served on one H100, all there at time 0',
  authors: 'measured for this project',
  source: 'calibration file h100-llama-3-8b-serving-a.json',
  commit: '',
  licence: 'MIT',
  changes: 'start of each prefill taken from the end of the step before',
};

export const staticOnRealH100: Preset = {
  key: 'h100-static',
  name: 'Static batching on a real H100',
  sentence: '64 requests in four static batches of 16, modelled beside what a real H100 took for them.',
  attribution,
  get document() {
    return servedStatic.document;
  },
  // All of the first batch but the two longest are done.
  opening: { moment: { step: 400, phase: 'scheduled' }, selection: null, window: null },
  runHash: '6d0b053fa3dc8bc3',
};

export const continuousOnRealH100: Preset = {
  key: 'h100-continuous',
  name: 'Prefill first on a real H100',
  sentence: 'The same 64 requests under continuous batching, modelled beside what the same H100 took for them.',
  attribution,
  get document() {
    return servedContinuous.document;
  },
  opening: { moment: { step: 400, phase: 'scheduled' }, selection: null, window: null },
  runHash: 'a77a0bf3fff84256',
};

export const realH100: ComparisonPreset = {
  key: 'h100',
  name: 'A real H100',
  sentence: 'The same 64 requests under both policies, with the times a real H100 took beside the modelled ones.',
  a: staticOnRealH100,
  b: continuousOnRealH100,
  // The first static batch runs half empty.
  opening: { ns: 3_000_000_000, align: 'time' },
};
