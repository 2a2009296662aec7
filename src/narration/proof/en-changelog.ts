import type { EngineChange } from './messages.ts';

/** English. What each version of the engine brought, newest first. */
export const changelog: readonly EngineChange[] = [
  {
    version: '1.7.0',
    date: '2026-11-24',
    changes: [
      'Scenarios hold speculation and recorded tokens: every golden trace can be opened, scrubbed, changed and shared.',
      'The requests of a real RTX 4090 are replayed second by second, with constants fitted on other cards.',
    ],
  },
  {
    version: '1.6.0',
    date: '2026-11-24',
    changes: [
      'Weights are loaded before time 0, layer by layer, through disk, host memory and link (H7).',
      'Bytes on every memory level, from stated tile shapes (H1 to H6).',
    ],
  },
  {
    version: '1.5.0',
    date: '2026-11-24',
    changes: [
      'Single requests carry the known error of their first and last token (C11).',
      'Two runs are held against each other: who leads, why, at what cost.',
    ],
  },
  {
    version: '1.4.0',
    date: '2026-11-24',
    changes: ['Requests from a seed, with logarithms that are the same in every browser.', 'A run can be shown while it is made.'],
  },
  {
    version: '1.3.0',
    date: '2026-11-24',
    changes: ['Constants fitted on measured steps and servings of an H100; known errors by kind (C10, C11).'],
  },
  {
    version: '1.2.0',
    date: '2026-11-24',
    changes: [
      'Static batching, prefill first, slabs and padded graph sizes (T, P, B, E12).',
      'Priorities with take-back and speculative scheduling (S5, S9, S13).',
    ],
  },
  {
    version: '1.1.0',
    date: '2026-11-24',
    changes: ['Memory plan of a card, and what would fit where something does not (M6 to M9).'],
  },
  {
    version: '1.0.0',
    date: '2026-11-24',
    changes: ['vLLM V1’s scheduler and block manager, block by block; the cost of a step from its operators.'],
  },
];
