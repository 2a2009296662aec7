import { llamaOnH100 } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';
import { EIGHT_REQUESTS } from './tight-memory.ts';

const SHARING = new Set(['B', 'D', 'G']);

export const sharedPrefix: Preset = {
  key: 'prefix',
  name: 'Shared prefix',
  sentence:
    'Three requests start with the same 64 tokens and share the pages that hold them; what a preempted one leaves behind is found again.',
  attribution: null,
  document: llamaOnH100({
    name: 'Shared prefix',
    prefixCache: true,
    maxNumSeqs: 6,
    maxNumBatchedTokens: 256,
    maxModelLenTokens: null,
    usablePages: 132,
    arrivalClock: 'step',
    requests: EIGHT_REQUESTS.map((row) => (SHARING.has(row.id) ? { ...row, sharedPrefix: { group: 'P', tokens: 64 } } : row)),
  }),
  // F comes back and finds 512 of its tokens where it left them.
  opening: {
    moment: { step: 28, phase: 'scheduled' },
    selection: { kind: 'request', request: 5 },
    window: { fromNs: 0, toNs: 450_000_000 },
  },
  runHash: '47351f261b9c285a',
};
