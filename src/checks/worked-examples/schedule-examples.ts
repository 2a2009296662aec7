import type { Run } from '../../engine/recording/run.ts';
import { cacheUse } from '../../engine/metrics/cache-use.ts';
import { heldTokens } from '../../engine/metrics/compare-held-tokens.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import type { ExampleRow } from './example-run.ts';
import { exampleRun, STATIC_TOGETHER, stepText } from './example-run.ts';
import { exact, sameOrder, type WorkedExample } from './worked-example.ts';

const VLLM = 'Kwon et al., PagedAttention, SOSP 2023';
const ORCA = 'Yu et al., Orca, OSDI 2022';
const ANYSCALE = 'Anyscale, continuous batching';
const SARATHI = 'Agrawal et al., Sarathi-Serve, OSDI 2024, figure 7';

/** One request in one contiguous slab of `maximum` tokens, looked at while its first output token is being written into it. */
function slabOf(maximum: number, promptTokens: number, outputTokens: number): { readonly reserved: number; readonly internal: number } {
  const run = exampleRun([['A', 0, promptTokens, outputTokens]], {
    policy: STATIC_TOGETHER,
    kvAllocation: { kind: 'slab', maxOutputTokens: maximum - promptTokens },
    blockSizeTokens: 1,
    usablePages: maximum,
  });
  const { tokenSlots, tokens } = heldTokens(run, run.snapshot(run.nsOf(1, 'scheduled')));
  const internal = Math.round((cacheUse(run)?.neverWritten ?? Number.NaN) * tokenSlots);
  return { reserved: tokenSlots - tokens - internal, internal };
}

/** How full the blocks of one request are after each step: "4+3, 4+4, 4+4+1". */
function blocksFilled(blockTokens: number, promptTokens: number, outputTokens: number): string {
  const run = exampleRun([['A', 0, promptTokens, outputTokens]], { blockSizeTokens: blockTokens });
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

/** A and B decode; C and D arrive after the first step in which both do. */
function fourServed(policy: ScenarioDocument['policy'] | undefined, budgetTokens: number, firstBothDecode: number, steps: number): string {
  const after = firstBothDecode + 1;
  const rows: readonly ExampleRow[] = [
    ['A', 0, 32, 5],
    ['B', 0, 32, 5],
    ['C', after, 512, 4],
    ['D', after, 256, 4],
  ];
  const run = exampleRun(rows, { ...(policy === undefined ? {} : { policy }), budgetTokens });
  return Array.from({ length: steps }, (_, at) => stepText(run, after + at)).join(' | ');
}

/** Two decodes and half of C's prompt. */
const SARATHI_BUDGET = 2 + 256;

/** Who runs when, and what lies in whose memory: by whole runs. */
export function scheduleExamples(): readonly WorkedExample[] {
  const a = slabOf(2048, 7, 4);
  const b = slabOf(512, 3, 3);
  const orca = exampleRun(
    [
      ['x1', 0, 2, 4],
      ['x2', 0, 2, 2],
    ],
    { policy: STATIC_TOGETHER, slots: 2 },
  );
  const mixed = exampleRun([
    ['x1', 0, 2, 6],
    ['x2', 0, 2, 6],
    ['x3', 1, 2, 2],
    ['x4', 1, 3, 2],
  ]);
  const fixed = exampleRun(FIVE, { policy: STATIC_TOGETHER });
  return [
    exact(5, 'Slots reserved for 2 tokens to come, request A, contiguous 2,048', `${VLLM}, figure 3`, 2, a.reserved),
    exact(5, 'Slots of A that are never used', `${VLLM}, figure 3`, 2038, a.internal),
    exact(5, 'Slots reserved for request B, contiguous 512', `${VLLM}, figure 3`, 1, b.reserved),
    exact(5, 'Slots of B that are never used', `${VLLM}, figure 3`, 507, b.internal),
    sameOrder(6, 'Blocks of 4, a prompt of 7, two decode steps', `${VLLM}, figure 6`, '4+3, 4+4, 4+4+1', blocksFilled(4, 7, 3)),
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
    exact(
      13,
      'Rows of the linear layers: two decodes, prompts of 2 and 3',
      `${ORCA}, figure 4`,
      7,
      (mixed.steps.prefillTokens[1] ?? 0) + (mixed.steps.decodeTokens[1] ?? 0),
    ),
    exact(13, 'Parts the attention is split into', `${ORCA}, figure 5`, 4, mixed.steps.running[1] ?? 0),
    exact(13, 'Tokens that come out', `${ORCA}, figure 5`, 4, mixed.steps.sampledTokens[1] ?? 0),
    exact(16, 'Iterations a static batch of four lasts, the longest asks for 6', ANYSCALE, 6, lastAdmission(fixed) - 1),
    exact(
      16,
      'Iteration from which continuous batching refills the row of one that ends after 2',
      ANYSCALE,
      3,
      lastAdmission(exampleRun(FIVE)),
    ),
    sameOrder(
      35,
      'vLLM before V1: prefills alone, A and B stall',
      SARATHI,
      'C prefill | D prefill | A B C D decode',
      fourServed({ kind: 'prefill-first', paddedGraphSizes: false }, 4096, 2, 3),
    ),
    sameOrder(35, 'Orca: one long mixed step', SARATHI, 'A B decode, C D prefill | A B C D decode', fourServed(undefined, 4096, 1, 2)),
    sameOrder(
      35,
      'FasterTransformer: C and D wait until A and B end',
      SARATHI,
      'A B decode | A B decode | A B decode | C D prefill',
      fourServed(STATIC_TOGETHER, 4096, 1, 4),
    ),
    sameOrder(
      35,
      'Sarathi: C in two chunks, A and B decode in each step',
      SARATHI,
      'A B decode, C prefill | A B decode, C prefill | A B C decode, D prefill',
      fourServed(undefined, SARATHI_BUDGET, 1, 3),
    ),
  ];
}
