import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { KvAllocation, PolicySettings, StaticPolicySettings } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';
import { readTrace } from './golden/read-traces.fixture.ts';
import { traceToScenario } from './golden/trace-to-scenario.ts';
import { checkInvariants, formatViolation } from './invariants.ts';
import { fuzzSettings } from './random/fuzz-settings.fixture.ts';
import { randomInput } from './random/random-input.fixture.ts';

const PAGES: KvAllocation = { kind: 'pages' };
const SLABS: KvAllocation = { kind: 'slab', maxOutputTokens: 12 };
const AT_ONCE = { kind: 'take-what-is-there' } as const;

interface OtherPolicy {
  readonly name: string;
  readonly policy: PolicySettings;
  readonly kvAllocation: KvAllocation;
}

const OTHER_POLICIES: readonly OtherPolicy[] = [
  { name: 'prefill first, pages', policy: { kind: 'prefill-first', paddedGraphSizes: false }, kvAllocation: PAGES },
  { name: 'prefill first, slabs', policy: { kind: 'prefill-first', paddedGraphSizes: true }, kvAllocation: SLABS },
  { name: 'static at once, each by itself', policy: staticPolicy(AT_ONCE, 'each-by-itself'), kvAllocation: PAGES },
  { name: 'static at once, together, slabs', policy: staticPolicy(AT_ONCE, 'together-padded'), kvAllocation: SLABS },
  {
    name: 'static full batches',
    policy: staticPolicy({ kind: 'wait-until-full', timeoutNs: null }, 'together-padded'),
    kvAllocation: PAGES,
  },
  {
    name: 'static full or 10 ms',
    policy: staticPolicy({ kind: 'wait-until-full', timeoutNs: 10_000_000 }, 'each-by-itself'),
    kvAllocation: SLABS,
  },
];

function staticPolicy(formation: StaticPolicySettings['formation'], prefill: StaticPolicySettings['prefill']): PolicySettings {
  return { kind: 'static', formation, prefill, paddedGraphSizes: false };
}

it('every step of random scenarios keeps the invariants (V4)', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomInput(), (input) => {
      const [violation] = checkInvariants(simulate(traceToScenario(input)));
      if (violation !== undefined) throw new Error(formatViolation(violation));
    }),
    fuzzSettings(1000),
  );
});

it('and so they do when requests arrive by the clock', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomInput(), fc.integer({ min: 0, max: 40_000_000 }), (input, nsPerStep) => {
      const scenario = traceToScenario(input);
      const requests = scenario.requests.map((request) => ({ ...request, arrival: request.arrival * nsPerStep }));
      const [violation] = checkInvariants(simulate({ ...scenario, arrivalClock: 'ns', requests }));
      if (violation !== undefined) throw new Error(formatViolation(violation));
    }),
    fuzzSettings(300),
  );
});

it.each(OTHER_POLICIES)('and so they do under $name', { timeout: 600_000 }, ({ policy, kvAllocation }) => {
  fc.assert(
    fc.property(randomInput(), fc.constantFrom('step' as const, 'ns' as const), (input, arrivalClock) => {
      const scenario = traceToScenario(input);
      const requests = scenario.requests.map((request) => ({
        ...request,
        arrival: request.arrival * (arrivalClock === 'ns' ? 4_000_000 : 1),
      }));
      const [violation] = checkInvariants(simulate({ ...scenario, policy, kvAllocation, delivery: 'at-release', arrivalClock, requests }));
      if (violation !== undefined) throw new Error(formatViolation(violation));
    }),
    fuzzSettings(150),
  );
});

describe('a broken run is noticed', () => {
  const sound = simulate(traceToScenario(readTrace('prefix-same-step-identical')));

  /** The rules broken when one step's snapshot is changed. */
  function broken(step: number, change: (snapshot: Snapshot) => Partial<Snapshot>): readonly string[] {
    const run: Run = Object.create(sound, {
      snapshot: {
        value: (ns: number): Snapshot => {
          const snapshot = sound.snapshot(ns);
          return snapshot.step === step ? { ...snapshot, ...change(snapshot) } : snapshot;
        },
      },
    });
    return checkInvariants(run).map((violation) => violation.rule);
  }

  it('and a sound one is not', () => {
    expect(checkInvariants(sound)).toEqual([]);
  });

  it('a page lost from the free queue', () => {
    expect(broken(1, ({ freeQueue, freePages }) => ({ freeQueue: freeQueue.slice(1), freePages: freePages - 1 }))).toContain(
      'free + used pages = usable pages',
    );
  });

  it('a reference too many', () => {
    expect(
      broken(1, ({ pages }) => ({
        pages: { ...pages, references: pages.references.map((count, page) => (page === 1 ? count + 1 : count)) },
      })),
    ).toContain('references = tables holding the page');
  });

  it('two requests whose tables are swapped', () => {
    const swap = ({ running }: Snapshot): Partial<Snapshot> => ({
      running: running.map((request, index) => ({ ...request, pages: index === 0 ? request.pages.toReversed() : request.pages })),
    });
    expect(broken(1, swap)).toContain('a shared page is the same block of both requests');
  });

  it('a request in no list', () => {
    expect(broken(1, ({ running }) => ({ running: running.slice(1) }))).toContain(
      'requests in = finished + aborted + rejected + running + waiting',
    );
  });

  it('a request that is given nothing with budget left', () => {
    const stall = ({ running }: Snapshot): Partial<Snapshot> => ({
      running: running.map((request, index) => (index === 0 ? { ...request, inFlightTokens: 0 } : request)),
    });
    expect(broken(1, stall)).toContain('a running request computes unless budget ran out or one before it preempted itself');
  });

  it('work the operators did not count', () => {
    const broke = broken(1, ({ work }) => ({ work: { ...work, decodeContextTokens: work.decodeContextTokens + 100 } }));
    expect(broke).toContain('operators count all KV read bytes');
  });

  it('a step that ends before it starts', () => {
    const endNs = Float64Array.from(sound.steps.startNs, (start: number) => start - 1);
    const run: Run = Object.create(sound, { steps: { value: { ...sound.steps, endNs } } });
    expect(checkInvariants(run).map((violation) => violation.rule)).toContain('a step takes time');
  });
});
