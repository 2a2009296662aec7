import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';

export const oneRequest: Preset = {
  key: 'one',
  name: 'One request',
  sentence: 'The simplest run there is: one prompt is read in a single step, then every step writes one token.',
  attribution: null,
  document: llamaOnH100({
    name: 'One request',
    prefixCache: false,
    maxNumSeqs: 1,
    maxNumBatchedTokens: 256,
    maxModelLenTokens: null,
    usablePages: 16,
    arrivalClock: 'step',
    requests: [request('A', 0, 120, 48)],
  }),
  // The token that opens the ninth page.
  opening: { moment: { step: 9, phase: 'scheduled' }, selection: { kind: 'request', request: 0 }, window: null },
  runHash: '13df9c5395c34eef',
};
