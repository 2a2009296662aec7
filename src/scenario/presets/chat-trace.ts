import trace from './azure-conversation-200.json' with { type: 'json' };
import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';

const SPEED = 8;
const NS_PER_TICK = 100;

export const chatTrace: Preset = {
  key: 'chat',
  name: 'Chat trace',
  sentence:
    'The first 200 requests of a real chat service, eight times as fast as recorded: the pool fills and requests push each other out.',
  attribution: {
    title: trace.title,
    authors: trace.attribution,
    source: trace.source,
    commit: trace.commit,
    licence: trace.licence,
    changes: `${trace.changes} Played ${SPEED} times as fast.`,
  },
  document: llamaOnH100({
    name: 'Chat trace',
    prefixCache: true,
    maxNumSeqs: 32,
    maxNumBatchedTokens: 512,
    maxModelLenTokens: 4_096,
    usablePages: 2_000,
    arrivalClock: 'ns',
    requests: trace.rows.map(([sinceFirstTicks = 0, contextTokens = 0, generatedTokens = 0], index) =>
      request(String(index + 1), Math.round((sinceFirstTicks * NS_PER_TICK) / SPEED), contextTokens, generatedTokens),
    ),
  }),
  // The pool of 2,000 is full for the fourth time: #102 needs a page, #110 gives back 87, and 77 requests wait.
  opening: {
    moment: { step: 814, phase: 'scheduled' },
    selection: { kind: 'request', request: 109 },
    window: { fromNs: 5_000_000_000, toNs: 10_000_000_000 },
  },
  runHash: '',
};
