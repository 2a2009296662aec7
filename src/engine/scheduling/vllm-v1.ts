import type { Limits, VllmPolicySettings } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import type { Policy, PolicyRules, Readiness } from './policy.ts';

/**
 * vLLM V1's scheduler (SPEC S1 to S15): running requests first, each wanting all its known tokens not yet computed; when a page is missing, a
 * running request is preempted; then the waiting queue, head only, unless something was preempted.
 */
export class VllmV1Policy implements Policy {
  readonly usesPrefixCache: boolean;
  readonly holdsFinished = false;
  readonly rules: PolicyRules = { enqueue: 'S2', admit: 'S12', chunk: 'S3', newPage: 'S4', preempt: 'S5', block: 'S10', finish: 'S14' };
  private readonly watermarkPages: number;
  private readonly lookaheadTokens: number;
  private readonly thresholdTokens: number;
  /** Set by the running loop for the waiting loop of the same step (S9). */
  private someInsidePrefill = false;
  private scheduledByRunningLoop = 0;

  constructor(
    private readonly settings: VllmPolicySettings,
    private readonly limits: Limits,
  ) {
    this.usesPrefixCache = settings.prefixCache;
    this.watermarkPages = Math.floor(settings.watermark * (limits.usablePages + 1));
    this.lookaheadTokens = settings.speculative?.lookaheadTokens ?? 0;
    this.thresholdTokens = settings.longPrefillThresholdTokens === 0 ? Infinity : settings.longPrefillThresholdTokens;
  }

  enqueue(request: number, ledger: Ledger): void {
    if (this.settings.order === 'fcfs') ledger.waiting.pushBack(request);
    else ledger.waiting.insertOrdered(request, (a, b) => ledger.isMoreUrgent(a, b));
  }

  startNs({ waiting, nowNs }: Readiness): number {
    return waiting > 0 ? nowNs : Infinity;
  }

  releases(): readonly number[] {
    return [];
  }

  plan(ledger: Ledger): void {
    const budgetLeft = this.runningLoop(ledger);
    if (budgetLeft < 0) ledger.stop('preempting-step');
    else this.waitingLoop(ledger, budgetLeft);
  }

  /** S3 to S6. Returns the budget left, or −1 when something was preempted: then nobody is admitted. */
  private runningLoop(ledger: Ledger): number {
    const { requests, pool, running } = ledger;
    const { maxModelLenTokens } = this.limits;
    let budget = this.limits.maxNumBatchedTokens;
    let preempted = false;
    for (let position = 0; position < running.length && budget > 0; position++) {
      const request = running[position];
      const computed = requests.computedTokens[request];
      const wanted = requests.knownTokens[request] + requests.draftTokens[request] - computed;
      const tokens = Math.min(wanted, this.thresholdTokens, budget, maxModelLenTokens - 1 - computed);
      if (tokens <= 0) continue;
      const pages = this.missingPages(ledger, request, computed + tokens);
      while (pages > pool.freePages) {
        if (running.length === 1 && this.pagesFor(requests.knownTokens[request] + this.lookaheadTokens) > pool.usablePages) {
          ledger.reject(request);
          this.summarise(ledger);
          return preempted ? -1 : budget;
        }
        preempted = true;
        const victim = this.victim(ledger);
        const takenBackTokens = ledger.scheduledTokens(victim);
        const place = this.settings.order === 'fcfs' ? 'front' : 'by-priority';
        ledger.preempt(victim, request, place);
        if (victim === request) return -1;
        if (takenBackTokens > 0) {
          budget += takenBackTokens;
          position--;
        }
      }
      ledger.take(request, pages);
      ledger.register(request, computed + tokens);
      ledger.schedule(request, tokens, Math.max(0, computed + tokens - requests.knownTokens[request]), false);
      budget -= tokens;
    }
    this.summarise(ledger);
    return preempted ? -1 : budget;
  }

  /** S5: the last of the running list, or the least urgent of all. */
  private victim(ledger: Ledger): number {
    const { running } = ledger;
    if (this.settings.order === 'fcfs') return running[running.length - 1];
    return running.reduce((victim, request) => (ledger.isMoreUrgent(victim, request) ? request : victim));
  }

  private summarise(ledger: Ledger): void {
    this.scheduledByRunningLoop = 0;
    this.someInsidePrefill = false;
    if (this.settings.speculative === null) return;
    for (const request of ledger.running) {
      if (!ledger.isScheduled(request)) continue;
      this.scheduledByRunningLoop++;
      if (ledger.requests.insidePrefill[request] === 1) this.someInsidePrefill = true;
    }
  }

  /** S7 to S12. */
  private waitingLoop(ledger: Ledger, budgetLeft: number): void {
    const { requests, waiting, running } = ledger;
    let budget = budgetLeft;
    while (waiting.length > 0) {
      if (budget <= 0) return ledger.stop('budget');
      if (running.length >= this.limits.maxNumSeqs) return ledger.stop('slot');
      const request = waiting.at(0);
      const hits = this.hits(ledger, request);
      const hitTokens = hits.length * this.limits.blockSizeTokens;
      const known = requests.knownTokens[request];
      let tokens = known - hitTokens;
      const paddedDrafts = this.padsWithDrafts(tokens);
      if (paddedDrafts) {
        tokens += this.settings.speculative?.draftTokens ?? 0;
        if (tokens > budget || hitTokens + tokens > this.limits.maxModelLenTokens) return ledger.stop('budget');
      }
      tokens = Math.min(tokens, this.thresholdTokens);
      if (!this.settings.chunkedPrefill && tokens > this.limits.maxNumBatchedTokens) {
        ledger.reject(request);
        continue;
      }
      if (!this.settings.chunkedPrefill && tokens > budget) return ledger.stop('budget');
      tokens = Math.min(tokens, budget);
      const needed = this.admissionPages(ledger, hits, known, hitTokens + tokens);
      if (needed > ledger.pool.freePages) {
        if (running.length === 0) {
          ledger.reject(request);
          continue;
        }
        return ledger.block(request, needed);
      }
      const pages = this.pagesFor(hitTokens + tokens + this.lookaheadTokens) - hits.length;
      ledger.admit(hits);
      ledger.take(request, Math.max(0, pages));
      ledger.register(request, hitTokens + tokens);
      ledger.schedule(request, tokens, Math.max(0, hitTokens + tokens - known), paddedDrafts);
      budget -= tokens;
    }
  }

  /** K11, K12. */
  private hits(ledger: Ledger, request: number): number[] {
    if (ledger.cache === null) return [];
    const known = ledger.requests.knownTokens[request];
    const hits = ledger.cache.lookUp(request, Math.floor((known - 1) / this.limits.blockSizeTokens));
    if (this.settings.speculative?.dropLastHitBlock === true) hits.pop();
    return hits;
  }

  /** S9. */
  private padsWithDrafts(tokens: number): boolean {
    return this.settings.speculative !== null && tokens === 1 && this.scheduledByRunningLoop > 0 && !this.someInsidePrefill;
  }

  /** S10: pages that must be free to admit a request: the larger of both checks. */
  private admissionPages(ledger: Ledger, hits: readonly number[], known: number, endTokens: number): number {
    const { pool, running } = ledger;
    let idleHits = 0;
    for (const page of hits) if (pool.references[page] === 0) idleHits++;
    const watermark = running.length > 0 ? this.watermarkPages : 0;
    const now = Math.max(0, this.pagesFor(endTokens + this.lookaheadTokens) - hits.length);
    const whole = this.settings.reserveFullSequence ? this.pagesFor(known) - hits.length : 0;
    return Math.max(now, whole) + idleHits + watermark;
  }

  private missingPages(ledger: Ledger, request: number, endTokens: number): number {
    return Math.max(0, this.pagesFor(endTokens + this.lookaheadTokens) - ledger.pool.tableLength(request));
  }

  private pagesFor(tokens: number): number {
    return Math.ceil(Math.min(tokens, this.limits.maxModelLenTokens) / this.limits.blockSizeTokens);
  }
}
