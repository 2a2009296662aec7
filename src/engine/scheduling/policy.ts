import type { Scenario } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import { VllmV1Policy } from './vllm-v1.ts';

/** Who runs in the next step. A new policy is one file and one line in `createPolicy`. */
export interface Policy {
  readonly usesPrefixCache: boolean;
  /** Puts an arrived request into the waiting queue. */
  enqueue(request: number, ledger: Ledger): void;
  /** Plans one step on the ledger. */
  plan(ledger: Ledger): void;
}

/** The policy of a scenario. */
export function createPolicy(scenario: Scenario): Policy {
  const { policy } = scenario;
  switch (policy.kind) {
    case 'vllm-v1':
      return new VllmV1Policy(policy, scenario.limits);
    case 'static':
    case 'prefill-first':
      throw new Error(`policy "${policy.kind}" is not there yet`);
  }
}
