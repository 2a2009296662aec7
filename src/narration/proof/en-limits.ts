import type { ProofMessages } from './messages.ts';

/** English. Each limit with how far off it has been seen to be; the numbers are those of the engine's SPEC. */
export const limits: ProofMessages['limits'] = {
  sentence: 'left out of the model, and how far off that has been seen to be',
  columns: { what: 'not modelled', seen: 'seen' },
  what: {
    asynchronous: 'Asynchronous scheduling: vLLM plans the next step while this one runs',
    'other-cards': 'Cards that nobody has measured for this project',
    'several-cards': 'Several cards: all-reduces that hide behind other work, layers spread over cards',
    'serving-prefill': 'A card that is less hot while it serves than while it is measured',
    'counted-models': 'Mixtures of experts, latent attention and windows',
    runtime: 'What CUDA graphs and libraries keep of a card’s memory',
    'four-bit': 'Chunks of 4-bit models beyond four rows',
    clocks: 'Clocks, temperature, the host falling behind',
    'one-token-queue': 'Tokenizing, networks, and the time an answer takes to reach the person',
  },
  seen: {
    asynchronous: 'The real server above schedules so; what that and all else comes to is the error of its replay.',
    'other-cards':
      'Their data sheet and the same efficiencies. The badge says “not checked on this card”; verdicts take the largest error of any card.',
    'several-cards':
      'The published example with four and eight cards keeps its shape, with a launch time that is taken from it. No number on several cards carries a known error.',
    'serving-prefill':
      'In a serving prefill runs up to 10 % faster than in the step files, where a heavy step is replayed over and over at the power limit. The model keeps the step files’ rate.',
    'counted-models': 'Their parameters and cache are counted, exactly; their steps are not run at all.',
    runtime: '955 MB on every card, from one published run on an RTX 4090. Nobody has compared another card.',
    'four-bit': 'The measured file ends at four rows. Beyond it the 4-bit kernel is an extrapolation.',
    clocks: 'One host gap and one straggler share for all. Fitted on one model’s serving alone, the other’s totals are off by up to 5.4 %.',
    'one-token-queue': 'Never measured here. A TTFT on this page begins with the request in the queue and ends with the token written.',
  },
};
