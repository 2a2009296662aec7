import { PagePool } from '../kv/page-pool.ts';
import { PrefixCache } from '../kv/prefix-cache.ts';
import type { WaitReason } from '../recording/spans.ts';
import { WAIT_REASONS } from '../recording/spans.ts';
import type { Scenario } from '../scenario.ts';
import { Plan, PLAN, SCHEDULE_PADDED_DRAFTS, SCHEDULE_PREFILL } from './plan.ts';
import { RequestQueue } from './request-queue.ts';
import { RequestTable } from './request-table.ts';

/**
 * The transaction a policy plans a step on. Every decision changes the pool and the lists at once, because the next one depends on it, and is
 * written down in the plan; the loop costs and records the plan afterwards. A policy changes nothing in any other way.
 */
export class Ledger {
  readonly requests: RequestTable;
  readonly pool: PagePool;
  readonly cache: PrefixCache | null;
  /** The running list, in its order. */
  readonly running: number[] = [];
  readonly waiting: RequestQueue;
  readonly plan = new Plan();
  readonly blockSizeTokens: number;
  /** 1 for a finished request whose row is kept until its batch is released. */
  readonly held: Uint8Array;
  /** Why running requests that are given nothing in this step are not. */
  stallReason: WaitReason = 'budget';
  private readonly slotTaken: Uint8Array;
  /** This step's schedule entry of a request, by step stamp. */
  private readonly scheduledEntry: Int32Array;
  private readonly scheduledStep: Int32Array;
  private step = -1;
  private evictedPages = 0;

  constructor(scenario: Scenario, usesPrefixCache: boolean) {
    const { limits, requests } = scenario;
    this.requests = new RequestTable(requests);
    this.pool = new PagePool(limits.usablePages, requests.length);
    this.blockSizeTokens = limits.blockSizeTokens;
    this.cache = usesPrefixCache ? new PrefixCache(this.pool, requests, limits.blockSizeTokens) : null;
    this.pool.onEvict = (page) => {
      this.cache?.evict(page);
      this.evictedPages++;
    };
    this.waiting = new RequestQueue(requests.length);
    this.held = new Uint8Array(requests.length);
    this.slotTaken = new Uint8Array(limits.maxNumSeqs);
    this.scheduledEntry = new Int32Array(requests.length);
    this.scheduledStep = new Int32Array(requests.length).fill(-1);
  }

  beginStep(step: number): void {
    this.step = step;
    this.stallReason = 'budget';
    this.plan.clear();
  }

  isScheduled(request: number): boolean {
    return this.scheduledStep[request] === this.step;
  }

  /** Tokens the request was given in this step. */
  scheduledTokens(request: number): number {
    return this.isScheduled(request) ? this.plan.field(this.scheduledEntry[request], 0) : 0;
  }

  /** Moves the head of the waiting queue to the end of the running list, into the lowest free slot; its hit pages start its table. */
  admit(hitPages: readonly number[]): number {
    const request = this.waiting.popFront();
    const { requests } = this;
    const hitTokens = hitPages.length * this.blockSizeTokens;
    const slot = this.slotTaken.indexOf(0);
    this.slotTaken[slot] = 1;
    requests.slot[request] = slot;
    requests.computedTokens[request] = hitTokens;
    requests.hitTokens[request] = hitTokens;
    requests.prefillEnd[request] = requests.knownTokens[request];
    requests.admissions[request]++;
    this.running.push(request);
    this.plan.add(PLAN.admit, request, slot, requests.admissions[request] === 1 ? 1 : 0);
    if (hitPages.length > 0) {
      const first = this.plan.hitPages.length;
      for (const page of hitPages) {
        this.plan.hitPages.push(page);
        this.pool.share(request, page);
      }
      this.plan.add(PLAN.hit, request, hitPages.length, hitTokens, first, this.pool.freePages);
    }
    return request;
  }

  /** Appends `pages` new pages to the request's table; there must be as many free. */
  take(request: number, pages: number): void {
    if (pages === 0) return;
    this.evictedPages = 0;
    for (let i = 0; i < pages; i++) this.pool.take(request);
    this.plan.add(PLAN.take, request, pages, this.pool.freePages, this.evictedPages);
  }

  /** Gives the request `pages` pages that lie side by side from `firstPage` on; all must be free (B4). */
  reserve(request: number, firstPage: number, pages: number): void {
    for (let i = 0; i < pages; i++) this.pool.takeAt(request, firstPage + i);
    this.plan.add(PLAN.reserve, request, firstPage, pages, this.pool.freePages);
  }

  /** Registers the request's full blocks among its first `tokens` known tokens in the prefix cache, if there is one (K9). */
  register(request: number, tokens: number): void {
    if (this.cache === null) return;
    const blocks = Math.floor(Math.min(tokens, this.requests.knownTokens[request]) / this.blockSizeTokens);
    if (blocks <= this.pool.registeredBlocks[request]) return;
    this.cache.register(request, blocks);
    this.plan.add(PLAN.register, request, blocks);
  }

  /** Gives the request `tokens` tokens of this step, of which `draftTokens` are drafts. */
  schedule(request: number, tokens: number, draftTokens: number, paddedDrafts: boolean): void {
    const { requests } = this;
    const computed = requests.computedTokens[request];
    const known = requests.knownTokens[request];
    const isPrefill = known === requests.promptTokens[request] || known - computed > 1;
    const flags = (isPrefill ? SCHEDULE_PREFILL : 0) | (paddedDrafts ? SCHEDULE_PADDED_DRAFTS : 0);
    this.scheduledStep[request] = this.step;
    this.scheduledEntry[request] = this.plan.add(PLAN.schedule, request, tokens, computed, draftTokens, flags);
  }

  /** Takes a running request's pages away and queues it again (S6); what it was given in this step is taken back. */
  preempt(victim: number, forRequest: number, place: 'front' | 'by-priority'): void {
    const { requests } = this;
    if (this.isScheduled(victim)) {
      this.plan.void(this.scheduledEntry[victim]);
      this.scheduledStep[victim] = -1;
      this.plan.add(PLAN.takeBack, victim);
    }
    const pages = this.leave(victim);
    requests.computedTokens[victim] = 0;
    requests.draftTokens[victim] = 0;
    if (place === 'front') this.waiting.pushFront(victim);
    else this.waiting.insertOrdered(victim, (a, b) => this.isMoreUrgent(a, b));
    this.plan.add(PLAN.preempt, victim, forRequest, pages, this.pool.freePages);
  }

  /** The head of the queue failed the page check. */
  block(request: number, neededPages: number): void {
    this.plan.add(PLAN.block, request, neededPages, this.pool.freePages, this.requests.knownTokens[request]);
  }

  /** Admission ended at the head for another reason than pages. */
  stop(reason: WaitReason): void {
    if (this.waiting.length > 0) this.plan.add(PLAN.stop, this.waiting.at(0), WAIT_REASONS.indexOf(reason));
  }

  /** Ends a request that can never run (S15). */
  reject(request: number): void {
    const pages = this.running.includes(request) ? this.leave(request) : 0;
    this.waiting.remove(request);
    this.plan.add(PLAN.reject, request, pages, this.pool.freePages);
  }

  /** Removes a request from the running list and frees its table; returns the pages that have no owner left. */
  leave(request: number): number {
    const freeBefore = this.pool.freePages;
    this.running.splice(this.running.indexOf(request), 1);
    this.slotTaken[this.requests.slot[request]] = 0;
    this.requests.slot[request] = -1;
    this.held[request] = 0;
    this.pool.free(request);
    return this.pool.freePages - freeBefore;
  }

  /** Order of the priority queue: lower number first, ties by arrival (S2). */
  isMoreUrgent(a: number, b: number): boolean {
    const { priority } = this.requests;
    return priority[a] < priority[b] || (priority[a] === priority[b] && a < b);
  }
}
