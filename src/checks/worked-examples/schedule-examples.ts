import type { Run } from '../../engine/recording/run.ts';
import { cacheUse } from '../../engine/metrics/cache-use.ts';
import { heldTokens } from '../../engine/metrics/compare-held-tokens.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import type { ExampleRow } from './example-run.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { exampleDocument, runOf, STATIC_TOGETHER, stepText } from './example-run.ts';
import { exact, openedBy, sameOrder, type WorkedExample } from './worked-example.ts';

const VLLM = 'Kwon et al., PagedAttention, SOSP 2023';
const ORCA = 'Yu et al., Orca, OSDI 2022';
const ANYSCALE = 'Anyscale, continuous batching';
const SARATHI = 'Agrawal et al., Sarathi-Serve, OSDI 2024, figure 7';

/** One request in one contiguous slab of `maximum` tokens. */
function slabDocument(name: string, maximum: number, promptTokens: number, outputTokens: number): ScenarioDocument {
  return exampleDocument([['A', 0, promptTokens, outputTokens]], {
    name,
    policy: STATIC_TOGETHER,
    kvAllocation: { kind: 'slab', maxOutputTokens: maximum - promptTokens },
    blockSizeTokens: 1,
    usablePages: maximum,
  });
}

/** What lies in a slab while the first output token is being written into it. */
function slabUse(run: Run): { readonly reserved: number; readonly internal: number } {
  const { tokenSlots, tokens } = heldTokens(run, run.snapshot(run.nsOf(1, 'scheduled')));
  const internal = Math.round((cacheUse(run)?.neverWritten ?? Number.NaN) * tokenSlots);
  return { reserved: tokenSlots - tokens - internal, internal };
}

/** How full the blocks of a run's only request are after each step: "4+3, 4+4, 4+4+1". */
function blocksFilled(run: Run): string {
  const blockTokens = run.scenario.limits.blockSizeTokens;
  return Array.from({ length: run.stepCount }, (_, step) => {
    const [only] = run.snapshot(run.nsOf(step, 'scheduled')).running;
    const held = (only?.computedTokens ?? 0) + (only?.inFlightTokens ?? 0);
    return Array.from(only?.pages ?? [], (_page, block) => Math.min(blockTokens, held - block * blockTokens)).join('+');
  }).join(', ');
}

function sumOf(run: Run, column: 'prefillTokens' | 'decodeTokens' | 'paddedTokens'): number {
  return run.steps[column].reduce((sum, tokens) => sum + tokens, 0);
}

/** The step, counted from 1 as the source does, in which the last request is admitted. */
function lastAdmission(run: Run): number {
  return (run.eventsOfRequest(run.requestCount - 1).find(({ kind }) => kind === 'admit')?.step ?? Number.NaN) + 1;
}

const FIVE: readonly ExampleRow[] = [
  ['S1', 0, 8, 4],
  ['S2', 0, 8, 6],
  ['S3', 0, 8, 2],
  ['S4', 0, 8, 5],
  ['S5', 0, 8, 3],
];

interface FourServed {
  readonly title: string;
  readonly policy?: ScenarioDocument['policy'];
  readonly budgetTokens: number;
  /** The first step in which A and B decode. */
  readonly bothDecode: number;
  readonly expected: string;
}

/** A and B decode; C and D arrive after the first step in which both do. */
function fourServed({ title, policy, budgetTokens, bothDecode, expected }: FourServed): readonly WorkedExample[] {
  const after = bothDecode + 1;
  const rows: readonly ExampleRow[] = [
    ['A', 0, 32, 5],
    ['B', 0, 32, 5],
    ['C', after, 512, 4],
    ['D', after, 256, 4],
  ];
  const document = exampleDocument(rows, { name: 'Four requests, two late', ...(policy === undefined ? {} : { policy }), budgetTokens });
  const run = runOf(document);
  const computed = expected.split(' | ').map((_, at) => stepText(run, after + at));
  return openedBy(documentLink(document, after), sameOrder(35, title, SARATHI, expected, computed.join(' | ')));
}

/** Two decodes and half of C's prompt. */
const SARATHI_BUDGET = 2 + 256;

const FOUR_SERVED: readonly FourServed[] = [
  {
    title: 'vLLM before V1: prefills alone, A and B stall',
    policy: { kind: 'prefill-first', paddedGraphSizes: false },
    budgetTokens: 4096,
    bothDecode: 2,
    expected: 'C prefill | D prefill | A B C D decode',
  },
  {
    title: 'Orca: one long mixed step',
    budgetTokens: 4096,
    bothDecode: 1,
    expected: 'A B decode, C D prefill | A B C D decode',
  },
  {
    title: 'FasterTransformer: C and D wait until A and B end',
    policy: STATIC_TOGETHER,
    budgetTokens: 4096,
    bothDecode: 1,
    expected: 'A B decode | A B decode | A B decode | C D prefill',
  },
  {
    title: 'Sarathi: C in two chunks, A and B decode in each step',
    budgetTokens: SARATHI_BUDGET,
    bothDecode: 1,
    expected: 'A B decode, C prefill | A B decode, C prefill | A B C decode, D prefill',
  },
];

const A_SLAB = slabDocument('A slab of 2,048 tokens', 2048, 7, 4);
const B_SLAB = slabDocument('A slab of 512 tokens', 512, 3, 3);
const BLOCKS_OF_FOUR = exampleDocument([['A', 0, 7, 3]], { name: 'Blocks of 4', blockSizeTokens: 4 });
const ONE_BATCH = exampleDocument(
  [
    ['x1', 0, 2, 4],
    ['x2', 0, 2, 2],
  ],
  { name: 'Two requests, one batch', policy: STATIC_TOGETHER, slots: 2 },
);
const MIXED = exampleDocument(
  [
    ['x1', 0, 2, 6],
    ['x2', 0, 2, 6],
    ['x3', 1, 2, 2],
    ['x4', 1, 3, 2],
  ],
  { name: 'Two decodes, two prompts' },
);
const FIVE_FIXED = exampleDocument(FIVE, { name: 'Five requests, static batches of 4', policy: STATIC_TOGETHER });
const FIVE_CONTINUOUS = exampleDocument(FIVE, { name: 'Five requests, continuous batching' });

/** Who runs when, and what lies in whose memory: by whole runs. */
export function scheduleExamples(): readonly WorkedExample[] {
  const a = slabUse(runOf(A_SLAB));
  const b = slabUse(runOf(B_SLAB));
  const orca = runOf(ONE_BATCH);
  const mixed = runOf(MIXED);
  const fixedIterations = lastAdmission(runOf(FIVE_FIXED)) - 1;
  const refilledFrom = lastAdmission(runOf(FIVE_CONTINUOUS));
  return [
    ...openedBy(
      documentLink(A_SLAB, 1),
      exact(5, 'Slots reserved for 2 tokens to come, request A, contiguous 2,048', `${VLLM}, figure 3`, 2, a.reserved),
      exact(5, 'Slots of A that are never used', `${VLLM}, figure 3`, 2038, a.internal),
    ),
    ...openedBy(
      documentLink(B_SLAB, 1),
      exact(5, 'Slots reserved for request B, contiguous 512', `${VLLM}, figure 3`, 1, b.reserved),
      exact(5, 'Slots of B that are never used', `${VLLM}, figure 3`, 507, b.internal),
    ),
    ...openedBy(
      documentLink(BLOCKS_OF_FOUR, 2),
      sameOrder(
        6,
        'Blocks of 4, a prompt of 7, two decode steps',
        `${VLLM}, figure 6`,
        '4+3, 4+4, 4+4+1',
        blocksFilled(runOf(BLOCKS_OF_FOUR)),
      ),
    ),
    ...openedBy(
      documentLink(ONE_BATCH, 2),
      exact(
        12,
        'Token positions computed, two requests of 4 and 2 iterations, one batch',
        `${ORCA}, figure 3`,
        10,
        sumOf(orca, 'prefillTokens') + sumOf(orca, 'decodeTokens') + sumOf(orca, 'paddedTokens'),
      ),
      exact(12, 'Useful ones among them', `${ORCA}, figure 3`, 8, sumOf(orca, 'prefillTokens') + sumOf(orca, 'decodeTokens')),
      sameOrder(
        12,
        'Iterations in which the ended request is computed idly',
        `${ORCA}, figure 3`,
        '3, 4',
        Array.from(orca.steps.paddedTokens)
          .flatMap((tokens, step) => (tokens > 0 ? [step + 1] : []))
          .join(', '),
      ),
    ),
    ...openedBy(
      documentLink(MIXED, 1),
      exact(
        13,
        'Rows of the linear layers: two decodes, prompts of 2 and 3',
        `${ORCA}, figure 4`,
        7,
        (mixed.steps.prefillTokens[1] ?? 0) + (mixed.steps.decodeTokens[1] ?? 0),
      ),
      exact(13, 'Parts the attention is split into', `${ORCA}, figure 5`, 4, mixed.steps.running[1] ?? 0),
      exact(13, 'Tokens that come out', `${ORCA}, figure 5`, 4, mixed.steps.sampledTokens[1] ?? 0),
    ),
    ...openedBy(
      documentLink(FIVE_FIXED, fixedIterations - 1),
      exact(16, 'Iterations a static batch of four lasts, the longest asks for 6', ANYSCALE, 6, fixedIterations),
    ),
    ...openedBy(
      documentLink(FIVE_CONTINUOUS, refilledFrom - 1),
      exact(16, 'Iteration from which continuous batching refills the row of one that ends after 2', ANYSCALE, 3, refilledFrom),
    ),
    ...FOUR_SERVED.flatMap(fourServed),
  ];
}
