import type { ScenarioDocument } from '../document.ts';
import type { ComparisonPreset } from './comparison-preset.ts';
import { llamaOnH100 } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';
import { EIGHT_REQUESTS } from './tight-memory.ts';

const ARRIVALS_MS = [0, 0, 4, 8, 30, 60, 95, 140] as const;
const NS_PER_MS = 1_000_000;

const continuousDocument: ScenarioDocument = llamaOnH100({
  name: 'vLLM V1',
  prefixCache: false,
  maxNumSeqs: 4,
  maxNumBatchedTokens: 512,
  maxModelLenTokens: null,
  usablePages: 192,
  arrivalClock: 'ns',
  requests: EIGHT_REQUESTS.map((row, index) => ({ ...row, arrival: (ARRIVALS_MS[index] ?? 0) * NS_PER_MS })),
});

/** Side A: the batch waits until four are there, is prefilled together and handed over whole; one slab a request. */
export const staticOfEight: Preset = {
  key: 'static',
  name: 'Static batching',
  sentence: 'Eight requests in batches of four that are formed, decoded until the longest ends, and handed over whole.',
  attribution: null,
  document: {
    ...continuousDocument,
    name: 'Static batching',
    policy: {
      kind: 'static',
      formation: { kind: 'wait-until-full', timeoutNs: null },
      prefill: 'together-padded',
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'slab', maxOutputTokens: 128 },
    delivery: 'at-release',
  },
  // C is done; its row stays shut while E waits.
  opening: { moment: { step: 24, phase: 'scheduled' }, selection: { kind: 'request', request: 2 }, window: null },
  runHash: '509fc6f01056982f',
};

/** Side B: vLLM's scheduler on the same requests, slots and pages. */
export const continuousOfEight: Preset = {
  key: 'continuous',
  name: 'vLLM V1, eight requests',
  sentence: 'The same eight requests under continuous batching: a freed slot takes the next request in the next step.',
  attribution: null,
  document: continuousDocument,
  // E takes the slot that C has left.
  opening: { moment: { step: 26, phase: 'scheduled' }, selection: { kind: 'request', request: 4 }, window: null },
  runHash: '985aaf621eadc5be',
};

export const staticAgainstContinuous: ComparisonPreset = {
  key: 'static-continuous',
  name: 'Static against continuous',
  sentence:
    'The same eight requests twice: in whole batches, and with every freed slot refilled at once. One slot that stays shut tells why.',
  a: staticOfEight,
  b: continuousOfEight,
  // In A the slot of C is shut; in B E has been writing in it for a while.
  opening: { ns: 402 * NS_PER_MS, align: 'time' },
};
