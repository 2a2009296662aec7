import mooncake from '../data/workloads/mooncake_conversation_rows1-1000.jsonl';
import { countedModelById } from '../../engine/catalog/counted-models.ts';
import { countedKvBytes } from '../../engine/catalog/counted-parameters.ts';
import { readImport } from '../../scenario/import/read-import.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { llamaOnH100, request } from '../../scenario/presets/llama-on-h100.ts';
import type { RequestRow } from '../../scenario/requests-schema.ts';
import { replayPrefixes } from '../replay/replay-prefixes.ts';
import { runOf } from './example-run.ts';
import { exact, known, openedBy, printed, within, type WorkedExample } from './worked-example.ts';

const TRACE = 'Mooncake, FAST 2025, conversation trace';
const CHARACTER = 'Character.AI, optimizing inference';

/** The pair its description shows: 14 and 13 blocks of 512 tokens, of which the first 12 are the same. */
const SHARED_IDS = Array.from({ length: 12 }, (_, index) => 46 + index);
const PAIR: readonly RequestRow[] = [
  { ...request('A', 0, 6955, 52), promptBlocks: { blockTokens: 512, ids: [...SHARED_IDS, 2353, 2354] } },
  { ...request('B', 4, 6472, 26), promptBlocks: { blockTokens: 512, ids: [...SHARED_IDS, 2366] } },
];

const PAIR_DOCUMENT = llamaOnH100({
  name: 'Two prompts that share 12 blocks',
  prefixCache: true,
  maxNumSeqs: 2,
  maxNumBatchedTokens: 8192,
  maxModelLenTokens: null,
  usablePages: 1024,
  arrivalClock: 'step',
  requests: PAIR,
});

function mooncakeRows(): readonly RequestRow[] {
  const outcome = readImport(new TextEncoder().encode(mooncake));
  if (outcome.kind !== 'trace') throw new Error(`the trace cannot be read: ${outcome.kind}`);
  return outcome.trace.rows;
}

function hitPercent(rows: readonly RequestRow[], capacityBlocks: number): number {
  const { hitBlocks, blocks } = replayPrefixes(rows, capacityBlocks);
  return (100 * hitBlocks) / blocks;
}

/**
 * How many times less cache a request of 8,192 tokens needs with one KV head instead of eight, windows of 1,024 tokens on five layers of
 * six, and `sharing` neighbouring layers keeping one cache.
 */
function cacheSaving(sharing: number): number {
  const base = known(countedModelById('mistral-7b-v0.1'), 'Mistral-7B');
  const heads = (kvHeads: number) => ({ kind: 'grouped', queryHeads: 32, kvHeads, headDim: 128, qkNorm: false, biases: 'none' }) as const;
  const layers = 36;
  const plain = { ...base, layers, attention: heads(8), attentionWindow: null };
  const stacked = {
    ...base,
    layers: layers / sharing,
    attention: heads(1),
    attentionWindow: { tokens: 1024, layers: (layers / sharing) * (5 / 6) },
  };
  return countedKvBytes(plain, 'bf16', 8192) / countedKvBytes(stacked, 'bf16', 8192);
}

/** What a prefix cache finds again, and what a smaller cache saves. */
export function prefixExamples(): readonly WorkedExample[] {
  const rows = mooncakeRows();
  return [
    within(0.01, 36, 'Cache saved by one KV head, windows and sharing in pairs, times', CHARACTER, 59, cacheSaving(2)),
    within(0.01, 36, 'The same with three layers sharing, times', CHARACTER, 89, cacheSaving(3)),
    ...openedBy(
      documentLink(PAIR_DOCUMENT, 4),
      exact(
        37,
        'Prompt tokens the second request of the sample pair finds',
        TRACE,
        6144,
        runOf(PAIR_DOCUMENT).requests.hitTokens[1] ?? Number.NaN,
      ),
    ),
    printed(0.01, 38, 'Blocks hit, 1,000 conversations, cache without bound, %', TRACE, 21.21, hitPercent(rows, Infinity)),
    printed(0.01, 38, 'The same with 1,000 blocks, least recently used leaves, %', TRACE, 3.8, hitPercent(rows, 1000)),
    printed(0.01, 38, 'The same with 5,000 blocks, %', TRACE, 9.02, hitPercent(rows, 5000)),
  ];
}
