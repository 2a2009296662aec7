import type { Scenario } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import type { Policy, PolicyRules, Readiness } from './policy.ts';
import { WholePromptAdmission } from './whole-prompt-admission.ts';

/** Continuous batching, prefill first (SPEC P1 to P4): iteration level, as vLLM had it before V1. */
export class PrefillFirstPolicy implements Policy {
  readonly usesPrefixCache = false;
  readonly holdsFinished = false;
  readonly rules: PolicyRules = { enqueue: 'P1', admit: 'P2', chunk: 'P2', newPage: 'P3', preempt: 'P3', block: 'P2', finish: 'P4' };
  private readonly admission: WholePromptAdmission;

  constructor(private readonly scenario: Scenario) {
    this.admission = new WholePromptAdmission(scenario);
  }

  enqueue(request: number, ledger: Ledger): void {
    ledger.waiting.pushBack(request);
  }

  startNs({ waiting, nowNs }: Readiness): number {
    return waiting > 0 ? nowNs : Infinity;
  }

  plan(ledger: Ledger): void {
    const { running, waiting, requests } = ledger;
    const { maxNumSeqs } = this.scenario.limits;
    while (waiting.length > 0 && running.length < maxNumSeqs) {
      const request = waiting.at(0);
      if (this.admission.tryAdmit(ledger, 0)) {
        ledger.schedule(request, requests.knownTokens[request], 0, false);
        ledger.stallReason = 'prefill-alone';
        return ledger.stop(running.length < maxNumSeqs ? 'prefill-alone' : 'slot');
      }
      // A rejected head makes way for the next; a blocked one does not.
      if (waiting.length > 0 && waiting.at(0) === request) break;
    }
    this.admission.decode(ledger, [...running]);
    if (running.length >= maxNumSeqs) ledger.stop('slot');
  }

  releases(): readonly number[] {
    return [];
  }
}
