import type { Scenario } from '../scenario.ts';
import type { Ledger } from './ledger.ts';

/**
 * Admission of a whole prompt, as policies before vLLM V1 have it, for both ways to keep the cache: pages as needed, or one slab a request
 * (SPEC B3, B4).
 */
export class WholePromptAdmission {
  constructor(private readonly scenario: Scenario) {}

  /** Admits the head of the waiting queue if its memory is there; otherwise it is blocked, or rejected when nothing runs that could make room. */
  tryAdmit(ledger: Ledger, longestPromptTokens: number): boolean {
    const request = ledger.waiting.at(0);
    const known = ledger.requests.knownTokens[request];
    const { kvAllocation } = this.scenario;
    if (kvAllocation.kind === 'slab') {
      const pages = this.pagesFor(Math.max(longestPromptTokens, known) + kvAllocation.maxOutputTokens);
      const firstPage = ledger.pool.findRun(pages);
      if (firstPage === 0) return this.refuse(ledger, request, pages);
      ledger.admit([]);
      ledger.reserve(request, firstPage, pages);
      return true;
    }
    const pages = this.pagesFor(known);
    if (pages > ledger.pool.freePages) return this.refuse(ledger, request, pages);
    ledger.admit([]);
    ledger.take(request, pages);
    return true;
  }

  /** One token for each of these running requests; where a page is missing the last admitted is preempted (as S5). */
  decode(ledger: Ledger, requests: readonly number[]): void {
    const { pool, running } = ledger;
    for (const request of requests) {
      if (ledger.requests.slot[request] === -1) continue;
      const pages = this.pagesFor(ledger.requests.computedTokens[request] + 1) - pool.tableLength(request);
      while (pages > pool.freePages) {
        // A held row is finished: it computes nothing again, so it cannot pay.
        const victim = running.findLast((candidate) => ledger.held[candidate] === 0) ?? request;
        if (running.length === 1) ledger.reject(victim);
        else ledger.preempt(victim, request, 'front');
        if (victim === request) break;
      }
      if (ledger.requests.slot[request] === -1) continue;
      ledger.take(request, Math.max(0, pages));
      ledger.schedule(request, 1, 0, false);
    }
  }

  private refuse(ledger: Ledger, request: number, pages: number): false {
    if (ledger.running.length === 0) ledger.reject(request);
    else ledger.block(request, pages);
    return false;
  }

  private pagesFor(tokens: number): number {
    return Math.ceil(tokens / this.scenario.limits.blockSizeTokens);
  }
}
