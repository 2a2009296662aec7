import type { Scenario } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import { PrefillFirstPolicy } from './prefill-first.ts';
import type { Rule } from './rules.ts';
import { StaticPolicy } from './static-batching.ts';
import { VllmV1Policy } from './vllm-v1.ts';

/** Rules of SPEC.md that a policy's decisions follow; events name them. */
export interface PolicyRules {
  readonly enqueue: Rule;
  readonly admit: Rule;
  readonly chunk: Rule;
  readonly newPage: Rule;
  readonly preempt: Rule;
  readonly block: Rule;
  readonly finish: Rule;
}

/** When a policy with nobody running may begin: now, at a time, or not before the next arrival (Infinity). */
export interface Readiness {
  readonly waiting: number;
  readonly oldestArrivalNs: number;
  readonly nowNs: number;
  /** False when the scenario holds no further arrival. */
  readonly moreArrive: boolean;
}

/** Who runs in the next step. A new policy is one file and one line in `createPolicy`. */
export interface Policy {
  readonly usesPrefixCache: boolean;
  readonly rules: PolicyRules;
  /** True when a finished request keeps its row and pages until `releases` lets its batch go. */
  readonly holdsFinished: boolean;
  /** Puts an arrived request into the waiting queue. */
  enqueue(request: number, ledger: Ledger): void;
  /** The earliest ns at which it would begin, asked only while nobody runs. */
  startNs(readiness: Readiness): number;
  /** Plans one step on the ledger. */
  plan(ledger: Ledger, readiness: Readiness): void;
  /** Requests whose rows leave after this step's output, in order. */
  releases(ledger: Ledger): readonly number[];
}

/** The policy of a scenario. */
export function createPolicy(scenario: Scenario): Policy {
  const { policy } = scenario;
  switch (policy.kind) {
    case 'vllm-v1':
      return new VllmV1Policy(policy, scenario.limits);
    case 'static':
      return new StaticPolicy(policy, scenario);
    case 'prefill-first':
      return new PrefillFirstPolicy(scenario);
  }
}
