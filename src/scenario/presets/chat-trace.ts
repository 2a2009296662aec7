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
  // The pool of 2,000 is full: #65 needs a page, #107 gives back 75 for the second time, and 62 requests wait.
  opening: {
    moment: { step: 744, phase: 'scheduled' },
    selection: { kind: 'request', request: 106 },
    window: { fromNs: 4_500_000_000, toNs: 9_500_000_000 },
  },
  runHash: '47363e51bb57d905',
};
