import type { Scenario, StaticPolicySettings } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import type { Policy, PolicyRules, Readiness } from './policy.ts';
import { WholePromptAdmission } from './whole-prompt-admission.ts';

/** Static batching (SPEC T1 to T6): form a batch, prefill it, decode until its longest request ends, release it whole. */
export class StaticPolicy implements Policy {
  readonly usesPrefixCache = false;
  readonly holdsFinished = true;
  readonly rules: PolicyRules = { enqueue: 'T1', admit: 'T2', chunk: 'T3', newPage: 'T4', preempt: 'T4', block: 'T2', finish: 'T5' };
  private readonly admission: WholePromptAdmission;

  constructor(
    private readonly settings: StaticPolicySettings,
    private readonly scenario: Scenario,
  ) {
    this.admission = new WholePromptAdmission(scenario);
  }

  enqueue(request: number, ledger: Ledger): void {
    ledger.waiting.pushBack(request);
  }

  startNs({ waiting, oldestArrivalNs, nowNs, moreArrive }: Readiness): number {
    const { formation } = this.settings;
    if (waiting === 0) return Infinity;
    if (formation.kind === 'take-what-is-there' || waiting >= this.scenario.limits.maxNumSeqs || !moreArrive) return nowNs;
    return formation.timeoutNs === null ? Infinity : Math.max(nowNs, oldestArrivalNs + formation.timeoutNs);
  }

  plan(ledger: Ledger, readiness: Readiness): void {
    if (ledger.running.length === 0) {
      if (this.startNs(readiness) > readiness.nowNs) return ledger.stop('batch');
      this.form(ledger);
    }
    const { running, requests, held } = ledger;
    const unfilled = running.filter((request) => held[request] === 0 && requests.computedTokens[request] === 0);
    if (unfilled.length > 0) {
      const prefilled = this.settings.prefill === 'each-by-itself' ? unfilled.slice(0, 1) : unfilled;
      for (const request of prefilled) ledger.schedule(request, requests.knownTokens[request], 0, false);
      ledger.stallReason = 'prefill-alone';
    } else {
      this.admission.decode(
        ledger,
        running.filter((request) => held[request] === 0),
      );
    }
    ledger.stop('batch');
  }

  /** T2: up to `maxNumSeqs` requests from the head of the queue, as far as their memory is there. */
  private form(ledger: Ledger): void {
    const { waiting, running, requests } = ledger;
    const { maxNumSeqs } = this.scenario.limits;
    let longestPromptTokens = 0;
    for (let i = 0; i < Math.min(waiting.length, maxNumSeqs); i++) {
      longestPromptTokens = Math.max(longestPromptTokens, requests.knownTokens[waiting.at(i)]);
    }
    while (waiting.length > 0 && running.length < maxNumSeqs) {
      const request = waiting.at(0);
      if (this.admission.tryAdmit(ledger, longestPromptTokens)) continue;
      if (waiting.length > 0 && waiting.at(0) === request) break;
    }
  }

  /** T6: all rows at once, when the longest request has ended. */
  releases(ledger: Ledger): readonly number[] {
    return ledger.running.every((request) => ledger.held[request] === 1) ? [...ledger.running] : [];
  }
}
