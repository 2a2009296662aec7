import type { ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';
import { lateDocument } from './late-document.ts';
import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';

const SPEED = 8;
const NS_PER_TICK = 100;

const documentWith = (requests: readonly RequestRow[]): ScenarioDocument =>
  llamaOnH100({
    name: 'Chat trace',
    prefixCache: true,
    maxNumSeqs: 32,
    maxNumBatchedTokens: 512,
    maxModelLenTokens: 4_096,
    usablePages: 2_000,
    arrivalClock: 'ns',
    requests,
  });

async function rows(): Promise<readonly RequestRow[]> {
  const { default: trace } = await import('./azure-conversation-200.json', { with: { type: 'json' } });
  return trace.rows.map(([sinceFirstTicks = 0, contextTokens = 0, generatedTokens = 0], index) =>
    request(String(index + 1), Math.round((sinceFirstTicks * NS_PER_TICK) / SPEED), contextTokens, generatedTokens),
  );
}

const traced = lateDocument(documentWith, rows);

export const loadChatTrace = (): Promise<void> => traced.load();

export const chatTrace: Preset = {
  key: 'chat',
  name: 'Chat trace',
  sentence:
    'The first 200 requests of a real chat service, eight times as fast as recorded: the pool fills and requests push each other out.',
  attribution: {
    title: 'Azure LLM inference trace 2023, conversation, rows 1 to 200',
    authors: 'Patel et al., "Splitwise: Efficient generative LLM inference using phase splitting", ISCA 2024',
    source: 'https://github.com/Azure/AzurePublicDataset',
    commit: 'b469a11',
    licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    changes: `the first 200 of 19,366 rows; TIMESTAMP as time since the first row, in units of 100 ns; played ${SPEED} times as fast`,
  },
  get document() {
    return traced.document;
  },
  // The pool of 2,000 is full: #65 needs a page, #107 gives back 75 for the second time, and 62 requests wait.
  opening: {
    moment: { step: 744, phase: 'scheduled' },
    selection: { kind: 'request', request: 106 },
    window: { fromNs: 4_500_000_000, toNs: 9_500_000_000 },
  },
  runHash: '47363e51bb57d905',
};
