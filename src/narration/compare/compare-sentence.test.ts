import { describe, expect, it } from 'vitest';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { compareRuns } from '../../engine/metrics/compare-runs.ts';
import type { RunComparison } from '../../engine/metrics/compare-runs.ts';
import { comparedScenario, STATIC, VLLM } from '../../engine/metrics/compare-scenario.fixture.ts';
import type { Row } from '../../engine/metrics/compare-scenario.fixture.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { simulate } from '../../engine/simulate.ts';
import { COMPARISONS } from '../../scenario/presets/index.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { fits } from '../measure/text-width.ts';
import { plainText } from '../parts.ts';
import { VERDICT_REGIONS, verdictSentence, verdictWordings } from './compare-sentence.ts';
import { leadChain } from './lead-chain.ts';

const compare = (a: Scenario, b: Scenario) => compareRuns(simulate(a), simulate(b));

function said(comparison: RunComparison): Record<keyof typeof VERDICT_REGIONS, string> {
  const wordings = verdictWordings(comparison);
  const text = (length: keyof typeof VERDICT_REGIONS) => {
    const sentence = verdictSentence(wordings, VERDICT_REGIONS[length]);
    expect(fits(sentence, VERDICT_REGIONS[length]), plainText(sentence)).toBe(true);
    return plainText(sentence).replaceAll('\u202f', ' ');
  };
  return { long: text('long'), middle: text('middle'), short: text('short') };
}

function builtIn(index: number): RunComparison {
  const [a, b] = [COMPARISONS[index].a, COMPARISONS[index].b].map(({ document }) => {
    const scenario = resolveScenario(document);
    if ('errors' in scenario) throw new Error(JSON.stringify(scenario.errors));
    return simulate(scenario.ok);
  });
  return compareRuns(a, b);
}

const UNEVEN: readonly Row[] = [
  ['P', 0, 64, 8],
  ['Q', 0, 64, 80],
  ['R', 0, 64, 8],
  ['S', 0, 64, 8],
];
const TWO_SLOTS = { maxNumSeqs: 2 };
const uneven = (policy: Scenario['policy'], rows = UNEVEN) => comparedScenario(policy, rows, TWO_SLOTS);

describe('the verdict of static against continuous', () => {
  const comparison = builtIn(0);
  const { a, b } = comparison;
  const ms = (ns: number) => Math.round(ns / 1e6).toLocaleString('en');

  it('names both ends, how much sooner the mean answer comes, the cause and one cost', () => {
    const meanOf = ({ requests }: typeof a) => requests.releasedNs.reduce((sum, ns, i) => sum + ns - requests.arrivalNs[i], 0);
    const sooner = Math.round((1 - meanOf(b) / meanOf(a)) * 100);
    expect(said(comparison).long).toBe(
      `vLLM’s scheduler ends the same work in ${ms(b.endNs)} ms instead of ${ms(a.endNs)}, and the mean answer arrives ${sooner}% sooner, ` +
        'because in A a finished request keeps its slot until the slowest of its four is done. ' +
        `B still ends with G alone: 1 of 4 slots for ${ms(b.endNs - b.requests.lastTokenNs[7])} ms.`,
    );
    expect(said(comparison).short).toMatch(/^B: .* A: .* A keeps slots shut/);
  });

  it('the chain goes over the slot that C leaves and E takes', () => {
    const chain = leadChain(comparison);
    expect(plainText(chain?.question ?? [])).toBe('Why B is ahead');
    const texts = chain?.links.map(({ sentence }) => plainText(sentence).replaceAll('\u202f', ' ')) ?? [];
    expect(texts.slice(0, 2)).toEqual([
      'C writes its last token in B',
      `E takes the slot of C; in A it waits until ${ms(a.requests.firstScheduledNs[4])} ms`,
    ]);
    expect(chain?.links.map(({ ns }) => ns).slice(0, 3)).toEqual([
      b.requests.lastTokenNs[2],
      b.requests.firstScheduledNs[4],
      a.requests.firstScheduledNs[4],
    ]);
    expect(chain?.links.at(-1)?.label).toBe('cost');
  });

  it('says the same of the letters when the two are swapped', () => {
    expect(said(compareRuns(b, a)).long).toMatch(/^vLLM’s scheduler ends .* because in B a finished request .* A still ends with G alone/);
  });
});

describe('the verdict in every case', () => {
  it('a real H100: the request that pays is named', () => {
    const comparison = builtIn(1);
    expect(comparison.cost?.kind).toBe('later');
    expect(said(comparison).long).toMatch(/slowest of its 16 is done\. In B #1 alone is answered later, by \d+ ms\.$/);
  });

  it('one policy twice is named by its letter', () => {
    const one = comparedScenario(VLLM, UNEVEN, { maxNumSeqs: 1 });
    expect(said(compare(one, uneven(VLLM))).long).toMatch(/^B ends the same work .* because A has 1 slot and B 2\./);
  });

  it('a tie to the nanosecond, of one scenario and of two', () => {
    expect(said(compare(uneven(VLLM), uneven(VLLM))).long).toMatch(/^A and B are the same run/);
    const larger = comparedScenario(VLLM, UNEVEN, { ...TWO_SLOTS, usablePages: 5000, maxModelLenTokens: 4096 });
    expect(said(compare(uneven(VLLM), larger)).short).toMatch(/^A and B are /);
  });

  it('too close to call, with the known error', () => {
    const comparison = compare(comparedScenario(VLLM, [['P', 0, 64, 400]]), comparedScenario(VLLM, [['P', 0, 72, 400]]));
    for (const text of Object.values(said(comparison))) {
      expect(text).toMatch(/^Too close to call: .* less than 0\.1% sooner in A/);
      expect(text).toContain(`±${(comparison.error.share * 100).toFixed(1)}%`);
    }
    expect(leadChain(comparison)).toBeNull();
  });

  it('too close to call on a card that was not checked: says so, and holds the lead against the worst error seen', () => {
    const gpu = gpuById('a100-80-sxm');
    if (gpu === null) throw new Error('the catalog lacks the card');
    // 3 % apart: enough on the checked card, not here.
    const scenarios = [400, 412].map((output) => [[['P', 0, 64, output]] as const, output] as const);
    const [here, there] = scenarios.map(([rows]) => comparedScenario(VLLM, rows, {}, { gpu }));
    expect(said(compare(here, there)).long).toMatch(/the model was not checked on this card, so no lead within ±[\d.]+%, the worst error/);
    const [checked, other] = scenarios.map(([rows]) => comparedScenario(VLLM, rows));
    expect(compare(checked, other).verdict).toBe('a');
  });

  it('split: says who answers sooner and who ends first', () => {
    const rest = ['P', 'Q', 'R', 'S'].map((id) => [id, 0, 64, 30] as const);
    const long = ['L', 0, 64, 200] as const;
    const text = said(compare(uneven(VLLM, [long, ...rest]), uneven(VLLM, [...rest, long]))).long;
    expect(text).toMatch(/sooner in B, because in A requests wait longer for a slot\. But A ends the work first/);
  });

  it('different requests: lists who is only in one, and says over how many the mean runs', () => {
    const comparison = compare(
      uneven(VLLM, [...UNEVEN, ['X', 0, 64, 10]]),
      uneven(STATIC, [...UNEVEN, ['Y', 0, 64, 10], ['Z', 0, 64, 10]]),
    );
    const { long, middle, short } = said(comparison);
    expect(long).toMatch(/^The mean answer of the 4 requests in both arrives/);
    for (const text of [long, middle]) expect(text).toContain('X is only in A, Y and Z are only in B.');
    expect(short).toContain('of the 4 requests in both');
  });

  it('nothing in common', () => {
    expect(said(compare(uneven(VLLM), uneven(VLLM, []))).short).toMatch(/^No request finished in both A and B/);
  });

  it('a request that is called like a side is called a request', () => {
    const rows: readonly Row[] = UNEVEN.map(([, ...rest], i) => ['ABCD'[i] ?? '', ...rest]);
    expect(said(compare(uneven(STATIC, rows), uneven(VLLM, rows))).long).toContain('B still ends with request B alone');
  });
});
