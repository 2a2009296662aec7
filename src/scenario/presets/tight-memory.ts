import type { RequestRow } from '../requests-schema.ts';
import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';

/** The eight requests of the teaching scenarios, arriving by step. */
export const EIGHT_REQUESTS: readonly RequestRow[] = [
  request('A', 0, 384, 40),
  request('B', 0, 96, 88),
  request('C', 1, 640, 24),
  request('D', 1, 160, 64),
  request('E', 4, 224, 48),
  request('F', 8, 512, 32),
  request('G', 13, 96, 96),
  request('H', 20, 336, 40),
];

export const tightMemory: Preset = {
  key: 'tight',
  name: 'Tight memory',
  sentence: 'Eight requests want more cache than there is: one is thrown out of memory, waits for a page and computes everything again.',
  attribution: null,
  document: llamaOnH100({
    name: 'Tight memory',
    prefixCache: false,
    maxNumSeqs: 6,
    maxNumBatchedTokens: 256,
    maxModelLenTokens: null,
    usablePages: 136,
    arrivalClock: 'step',
    requests: EIGHT_REQUESTS,
  }),
  // F has just been preempted for E, which took page 132.
  opening: { moment: { step: 22, phase: 'scheduled' }, selection: { kind: 'page', page: 132 }, window: { fromNs: 0, toNs: 450_000_000 } },
  runHash: '6595486c91ffe333',
};
