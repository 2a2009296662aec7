import { fastestDrafts, speculationSpeedup } from '../../engine/metrics/speculation-gain.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { exampleDocument, runOf } from './example-run.ts';
import { exact, openedBy, printed, type WorkedExample } from './worked-example.ts';

const TABLE_1 = 'Leviathan et al., ICML 2023, table 1';
const THEOREM = 'Leviathan et al., ICML 2023, theorem 3.8';
const PROMPT_TOKENS = 16;
/** Passes of a run: as many as a recorded pattern can hold in whole shares of most of the acceptances. */
const PASSES = 250;
/** Without a common divisor with the passes: short and long ones alternate instead of standing in order. */
const STRIDE = 97;

/** How many drafts each pass accepts: of all passes a share of `acceptance`ᵏ accepts k or more, as near as whole passes come. */
function acceptedDrafts(acceptance: number, drafts: number): number[] {
  const accepted = Array.from({ length: PASSES }, () => 0);
  let share = 1;
  for (let draft = 0; draft < drafts; draft += 1) {
    share *= acceptance;
    const passes = Math.round(PASSES * share);
    for (let pass = 0; pass < passes; pass += 1) accepted[(pass * STRIDE) % PASSES] += 1;
  }
  return accepted;
}

/** One request whose drafts are accepted so often. */
function draftedDocument(acceptance: number, drafts: number): ScenarioDocument {
  const accepted = acceptedDrafts(acceptance, drafts);
  const outputTokens = 1 + accepted.reduce((sum, count) => sum + count + 1, 0);
  const name = `${drafts} drafts, ${Math.round(100 * acceptance)}% accepted`;
  const document = exampleDocument([['A', 0, PROMPT_TOKENS, outputTokens]], { name, slots: 1 });
  const { policy } = document;
  if (policy.kind !== 'vllm-v1') throw new Error('drafts are verified by vLLM V1');
  return {
    ...document,
    policy: { ...policy, speculative: { method: 'ngram', draftTokens: drafts, lookaheadTokens: 0, dropLastHitBlock: false } },
    requests: document.requests.map((row) => ({
      ...row,
      recorded: { promptRuns: [0, PROMPT_TOKENS], outputStart: PROMPT_TOKENS, accepted },
    })),
  };
}

/** Tokens and positions of a run after its prefill, a pass. */
function perPass({ steps, stepCount }: Run): { readonly tokens: number; readonly positions: number } {
  const sumOf = (column: Uint32Array): number => column.subarray(1).reduce((sum, count) => sum + count, 0);
  return { tokens: sumOf(steps.sampledTokens) / (stepCount - 1), positions: sumOf(steps.decodeTokens) / (stepCount - 1) };
}

const ROWS: readonly (readonly [acceptance: number, drafts: number, speed: number, operations: number])[] = [
  [0.6, 2, 1.96, 1.53],
  [0.7, 3, 2.53, 1.58],
  [0.8, 2, 2.44, 1.23],
  [0.8, 5, 3.69, 1.63],
  [0.9, 2, 2.71, 1.11],
  [0.9, 10, 6.86, 1.6],
];

/** Speculative decoding: by runs whose drafts cost nothing, and by the formula where they do. */
export const speculationExamples = (): readonly WorkedExample[] => [
  ...ROWS.flatMap(([acceptance, drafts, speed, operations]) => {
    const document = draftedDocument(acceptance, drafts);
    const { tokens, positions } = perPass(runOf(document));
    const share = `${Math.round(100 * acceptance)}\u202f%`;
    return openedBy(
      documentLink(document, 1),
      printed(0.01, 18, `Tokens a pass, ${drafts} drafts, ${share} of them accepted`, TABLE_1, speed, tokens),
      printed(0.01, 18, `Positions computed for each of them, ${drafts} drafts, ${share}`, TABLE_1, operations, positions / tokens),
    );
  }),
  printed(
    0.001,
    19,
    'Times faster: 4 drafts at a tenth of a pass each, 80\u202f% accepted',
    THEOREM,
    2.401,
    speculationSpeedup(0.8, 4, 0.1),
  ),
  exact(19, 'Fastest number of drafts at a twentieth of a pass each', THEOREM, 8, fastestDrafts(0.8, 0.05, 64)),
  printed(0.001, 19, 'Times faster with so many', THEOREM, 3.092, speculationSpeedup(0.8, 8, 0.05)),
];
