import { describe, expect, it } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { ERROR_KINDS } from '../cost/known-error.ts';
import { KNOWN_ERRORS } from '../cost/known-errors.ts';
import type { Scenario } from '../scenario.ts';
import { simulate } from '../simulate.ts';
import { ACCOUNTS, timeAccounts } from './compare-accounts.ts';
import { curveAt, curveDifference, curveExtreme, curveReaches, runCurve } from './compare-curves.ts';
import { leadError, leadOf } from './compare-error.ts';
import { compareRuns } from './compare-runs.ts';
import { comparedScenario, PREFILL_FIRST, STATIC, VLLM } from './compare-scenario.fixture.ts';
import type { Row } from './compare-scenario.fixture.ts';

const compare = (a: Scenario, b: Scenario) => compareRuns(simulate(a), simulate(b));

/** A long answer beside a short one, and two that wait for a slot. */
const UNEVEN: readonly Row[] = [
  ['A', 0, 64, 8],
  ['B', 0, 64, 80],
  ['C', 0, 64, 8],
  ['D', 0, 64, 8],
];
const TWO_SLOTS = { maxNumSeqs: 2 };

describe('verdict (Q6)', () => {
  it('B wins where a slot is refilled at once: the cause is the shut batch, the hand-over the slot of A that C gets', () => {
    const result = compare(comparedScenario(STATIC, UNEVEN, TWO_SLOTS), comparedScenario(VLLM, UNEVEN, TWO_SLOTS));
    expect(result.verdict).toBe('b');
    expect(result.answers?.standing).toBe('b');
    expect(result.cause).toMatchObject({ kind: 'account', account: 'shut' });
    expect(result.handover).toMatchObject({ leaves: 0, enters: 2 });
    // In A both wait for the last token of B.
    expect(result.handover?.entersBehindNs).toBe(result.a.requests.releasedNs[1]);
  });

  it('A wins when the same two are the other way round, for the same cause', () => {
    const there = compare(comparedScenario(STATIC, UNEVEN, TWO_SLOTS), comparedScenario(VLLM, UNEVEN, TWO_SLOTS));
    const back = compare(comparedScenario(VLLM, UNEVEN, TWO_SLOTS), comparedScenario(STATIC, UNEVEN, TWO_SLOTS));
    expect(back.verdict).toBe('a');
    expect(back.answers?.share).toBe(there.answers?.share);
    expect(back.cause).toMatchObject({ kind: 'account', account: 'shut' });
  });

  it('a run against itself is a tie, without cause and cost', () => {
    const scenario = comparedScenario(VLLM, UNEVEN, TWO_SLOTS);
    expect(compare(scenario, scenario)).toMatchObject({ verdict: 'tie', cause: null, cost: null });
  });

  it('inside the known error nobody wins', () => {
    // Eight more prompt tokens move an answer of 400 tokens by far less than 1.4 %.
    const rows: readonly Row[] = [['A', 0, 64, 400]];
    const slower: readonly Row[] = [['A', 0, 72, 400]];
    const result = compare(comparedScenario(VLLM, rows), comparedScenario(VLLM, slower));
    expect(result.answers?.share).toBeGreaterThan(0);
    expect(result.verdict).toBe('too-close');
    expect(result.cause).toBeNull();
  });

  it('one ends sooner, the other answers sooner: split, and the cost is the end', () => {
    // Four slots: short answers first in B (arrival order), but the long one, started last, ends last.
    const longFirst: readonly Row[] = [
      ['L', 0, 64, 200],
      ['A', 0, 64, 30],
      ['B', 0, 64, 30],
      ['C', 0, 64, 30],
      ['D', 0, 64, 30],
    ];
    const longLast: readonly Row[] = [...longFirst.slice(1), longFirst[0]];
    const result = compare(comparedScenario(VLLM, longFirst, TWO_SLOTS), comparedScenario(VLLM, longLast, TWO_SLOTS));
    expect(result.end?.standing).toBe('a');
    expect(result.answers?.standing).toBe('b');
    expect(result.verdict).toBe('split');
    expect(result.cost).toMatchObject({ kind: 'end' });
  });

  it('a pool too small is told by the pages it waits for or by what it computes again', () => {
    const rows: readonly Row[] = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => [id, 0, 256, 120] as const);
    const result = compare(comparedScenario(VLLM, rows, { usablePages: 40 }), comparedScenario(VLLM, rows, { usablePages: 400 }));
    expect(result.verdict).toBe('b');
    expect(['pages', 'preempted']).toContain(result.cause?.kind === 'account' ? result.cause.account : null);
  });

  it('fewer slots are told by the wait for a slot', () => {
    const rows: readonly Row[] = ['A', 'B', 'C', 'D'].map((id) => [id, 0, 64, 60] as const);
    const result = compare(comparedScenario(VLLM, rows, { maxNumSeqs: 1 }), comparedScenario(VLLM, rows));
    expect(result.cause).toMatchObject({ kind: 'account', account: 'slot' });
  });

  it('a slower card is told by its decode time, and is beyond the worst error seen anywhere', () => {
    const gpu = gpuById('a100-80-sxm');
    if (gpu === null) throw new Error('the catalog lacks the card');
    const rows: readonly Row[] = [['A', 0, 64, 60]];
    const result = compare(comparedScenario(VLLM, rows, {}, { gpu }), comparedScenario(VLLM, rows));
    expect(result.verdict).toBe('b');
    expect(result.cause).toMatchObject({ kind: 'account', account: 'decode' });
    expect(result.error.isChecked).toBe(false);
  });
});

describe('different requests', () => {
  it('are matched by id; the unmatched are listed, and means run over the matched only', () => {
    const a: readonly Row[] = [
      ['A', 0, 64, 20],
      ['B', 0, 64, 20],
      ['X', 0, 2000, 400],
    ];
    const b: readonly Row[] = [
      ['B', 0, 64, 20],
      ['A', 0, 64, 20],
      ['Y', 0, 64, 3],
    ];
    const { match, numbers, end, ...result } = compare(comparedScenario(VLLM, a), comparedScenario(VLLM, b));
    expect(match.pairs).toEqual([
      { a: 1, b: 0 },
      { a: 0, b: 1 },
    ]);
    expect([match.onlyA, match.onlyB]).toEqual([[2], [2]]);
    expect(match.isSameWork).toBe(false);
    expect(end).toBeNull();
    const [e2eA, e2eB] = [0, 1].map((request) => result.a.requests.releasedNs[request] - result.a.requests.arrivalNs[request]);
    expect(numbers.a.meanE2eNs).toBe((e2eA + e2eB) / 2);
  });

  it('nothing in common: no verdict', () => {
    const result = compare(comparedScenario(VLLM, [['A', 0, 64, 20]]), comparedScenario(VLLM, [['B', 0, 64, 20]]));
    expect(result.verdict).toBe('nothing-shared');
    expect(result.answers).toBeNull();
  });

  it('an empty run shares nothing', () => {
    expect(compare(comparedScenario(VLLM, []), comparedScenario(VLLM, [['B', 0, 64, 20]])).verdict).toBe('nothing-shared');
    expect(compare(comparedScenario(VLLM, []), comparedScenario(VLLM, [])).numbers.a.idleSlotShare).toBeNull();
  });

  it('the same id with another length is a changed request, and its run another work', () => {
    const result = compare(comparedScenario(VLLM, [['A', 0, 64, 20]]), comparedScenario(VLLM, [['A', 0, 64, 40]]));
    expect(result.match.changed).toEqual([{ a: 0, b: 0 }]);
    expect(result.end).toBeNull();
  });

  it('a request rejected on one side counts on neither', () => {
    const rows: readonly Row[] = [
      ['A', 0, 64, 20],
      ['B', 0, 1000, 20],
    ];
    const result = compare(comparedScenario(VLLM, rows, { maxModelLenTokens: 512 }), comparedScenario(VLLM, rows));
    expect(result.match.finished).toEqual([{ a: 0, b: 0 }]);
    expect(result.numbers.a.unfinished).toBe(1);
    expect(result.match.isSameWork).toBe(false);
  });
});

describe('error of a lead', () => {
  it('is the known error of a whole run on a checked card', () => {
    const scenario = comparedScenario(VLLM, []);
    expect(leadError(scenario, scenario)).toEqual({ share: KNOWN_ERRORS['h100-sxm']?.total?.p95Abs, isChecked: true });
  });

  it('is the worst error seen anywhere where one of the cards was never checked', () => {
    const scenario = comparedScenario(VLLM, []);
    const unchecked = { gpu: { ...scenario.gpu, id: 'custom' } };
    // Of steps and totals: moments of single requests are another matter.
    const worst = Math.max(...Object.values(KNOWN_ERRORS).flatMap((card) => ERROR_KINDS.map((kind) => card[kind]?.p95Abs ?? 0)));
    expect(leadError(scenario, unchecked)).toEqual({ share: worst, isChecked: false });
    // 3 % counts on the checked card and not beside the other.
    expect(leadOf(100, 97, leadError(scenario, scenario))?.standing).toBe('b');
    expect(leadOf(100, 97, leadError(scenario, unchecked))?.standing).toBe('too-close');
  });
});

describe('accounts', () => {
  it.each([
    ['static, waiting until full', { ...STATIC, formation: { kind: 'wait-until-full', timeoutNs: null } } as const, 'at-release'],
    ['static, streamed', STATIC, 'streamed'],
    ['prefill first', PREFILL_FIRST, 'streamed'],
    ['vLLM V1 out of pages', VLLM, 'streamed'],
  ] as const)('%s: every ns from arrival to delivery is in one of them', (_name, policy, delivery) => {
    const rows: readonly Row[] = [...UNEVEN, ['E', 20, 640, 30], ['F', 900, 64, 4]];
    const run = simulate(comparedScenario(policy, rows, { maxNumSeqs: 2, usablePages: 47, maxNumBatchedTokens: 700 }, { delivery }));
    const requests = rows.map((_, request) => request);
    timeAccounts(run, requests).forEach((accounts, request) => {
      const e2e = run.requests.releasedNs[request] - run.requests.arrivalNs[request];
      expect(ACCOUNTS.reduce((sum, account) => sum + accounts[account], 0)).toBe(e2e);
      for (const account of ACCOUNTS) expect(accounts[account]).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('curves', () => {
  const rows: readonly Row[] = [
    ['A', 0, 64, 10],
    ['B', 50, 64, 4],
    ['C', 1000, 64, 2],
  ];
  const run = simulate(comparedScenario(VLLM, rows, { maxNumSeqs: 1 }));

  it('tell at every step what the snapshot tells', () => {
    let written = 0;
    for (let step = 0; step < run.stepCount; step++) {
      for (const phase of ['scheduled', 'output'] as const) {
        const snapshot = run.snapshot(run.nsOf(step, phase));
        if (phase === 'output') written += run.steps.sampledTokens[step];
        expect(curveAt(runCurve(run, 'written'), snapshot.ns)).toBe(written);
        expect(curveAt(runCurve(run, 'pages'), snapshot.ns)).toBe(snapshot.usablePages - snapshot.freePages);
        if (phase === 'scheduled') expect(curveAt(runCurve(run, 'waiting'), snapshot.ns)).toBe(snapshot.waiting.length);
      }
    }
  });

  it('count who has arrived while a static batch still forms', () => {
    const forming = { ...STATIC, formation: { kind: 'wait-until-full', timeoutNs: null } } as const;
    const waiting = runCurve(simulate(comparedScenario(forming, rows, { maxNumSeqs: 3 })), 'waiting');
    expect([0, 49e6, 50e6, 999e6, 1000e6].map((ns) => curveAt(waiting, ns))).toEqual([1, 1, 2, 2, 0]);
  });

  it('reach a count at the moment that writes it', () => {
    const written = runCurve(run, 'written');
    expect(curveReaches(written, 1)).toBe(run.requests.firstTokenNs[0] - 1);
    expect(curveReaches(written, 16)).toBe(run.requests.lastTokenNs[2] - 1);
    expect(curveReaches(written, 99)).toBe(run.endNs - 1);
    expect(curveReaches(written, 0)).toBe(0);
  });

  it('differ by nothing from themselves, and by the whole from nothing', () => {
    const written = runCurve(run, 'written');
    const nothing = { atNs: new Float64Array(0), value: new Float64Array(0) };
    expect(curveExtreme(curveDifference(written, written))).toBeNull();
    expect(curveExtreme(curveDifference(nothing, written))?.value).toBe(16);
    expect(curveExtreme(curveDifference(written, nothing))?.value).toBe(-16);
  });
});
