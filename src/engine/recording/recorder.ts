import type { StepParts } from '../cost/cost-model.ts';
import type { Ledger } from '../scheduling/ledger.ts';
import type { PolicyRules } from '../scheduling/policy.ts';
import { PLAN, SCHEDULE_PADDED_DRAFTS, SCHEDULE_PREFILL } from '../scheduling/plan.ts';
import { EventRecorder } from './event-recorder.ts';
import type { Phase } from './events.ts';
import { KeyframeRecorder } from './keyframe-recorder.ts';
import { Int32Column } from './columns.ts';
import { OP, OpLog } from './op-log.ts';
import { SpanRecorder } from './span-recorder.ts';
import { StandingSpans } from './standing-spans.ts';
import { StepRecorder } from './step-recorder.ts';

/** Tokens a step computes, by what they are for. */
export interface StepTokens {
  prefillTokens: number;
  decodeTokens: number;
  paddedTokens: number;
}

/** Turns plans and outputs, step by step, into the columns of a run: operations, spans, events with causes, keyframes. */
export class Recorder {
  readonly steps = new StepRecorder();
  readonly spans: SpanRecorder;
  readonly events = new EventRecorder();
  readonly ops = new OpLog();
  /** By step: first operation, and first operation of the output. */
  readonly opStart = new Int32Column();
  readonly opOutput = new Int32Column();
  readonly keyframes: KeyframeRecorder;
  readonly peakPages: Int32Array;

  private step = 0;
  private readonly standing: StandingSpans;
  private preempter = -1;
  /** Last event of a kind per request, −1 = none. */
  private readonly arriveEvent: Int32Array;
  private readonly admitEvent: Int32Array;
  private readonly preemptEvent: Int32Array;
  private readonly blockedEvent: Int32Array;
  private readonly pendingPages: Int32Array;
  /** Pages in each request's table. */
  private readonly heldPages: Int32Array;
  private readonly ended: Uint8Array;
  /** 1 from an admission until the tokens it gets. */
  private readonly admitting: Uint8Array;
  /** Free pages at the decision being recorded: the pool itself is already past the whole plan. */
  private freePages = 0;
  private poolFullEvent = -1;
  private lastFreeingEvent = -1;
  private lastFinishEvent = -1;
  private lastAdmission = -1;

  constructor(
    private readonly ledger: Ledger,
    private readonly rules: PolicyRules,
  ) {
    const count = ledger.requests.count;
    this.keyframes = new KeyframeRecorder(ledger.pool.usablePages + 4 * count);
    this.spans = new SpanRecorder(count);
    this.standing = new StandingSpans(ledger, this.spans);
    this.peakPages = new Int32Array(count);
    this.pendingPages = new Int32Array(count);
    this.heldPages = new Int32Array(count);
    this.ended = new Uint8Array(count);
    this.admitting = new Uint8Array(count);
    [this.arriveEvent, this.admitEvent, this.preemptEvent, this.blockedEvent] = Array.from({ length: 4 }, () =>
      new Int32Array(count).fill(-1),
    );
  }

  /** Opens a step: a keyframe when one is due, then whatever arrives, is refused or aborted. */
  beginStep(step: number): void {
    this.step = step;
    const { pool, running, waiting, requests } = this.ledger;
    const opWords = this.ops.words.length;
    this.keyframes.beginStep(step, opWords, { pool, running, waiting, slots: requests.slot });
    this.opStart.push(opWords);
    this.standing.beginStep(step);
    this.freePages = this.ledger.pool.freePages;
  }

  arrive(request: number): void {
    this.ops.add(OP.arrive, request);
    this.standing.arrive(request);
    this.arriveEvent[request] = this.events.add('arrive', this.step, 'scheduled', {
      request,
      tokens: this.ledger.requests.promptTokens[request],
      rule: this.rules.enqueue,
    });
  }

  /** Refused at arrival: `tokens` asked of `limit` (B1: longer than the context; B2: larger than the pool; B3: than its slab). */
  refuse(request: number, rule: 'B1' | 'B2' | 'B3', tokens: number, pages: number): void {
    this.events.add('reject', this.step, 'scheduled', { request, tokens, pages, freePages: this.ledger.pool.usablePages, rule });
  }

  abort(request: number, pages: number): void {
    this.ops.add(OP.abort, request);
    this.ended[request] = 1;
    this.spans.end(request, this.step);
    this.freePages = this.ledger.pool.freePages;
    const event = this.events.add('abort', this.step, 'scheduled', { request, pages, freePages: this.freePages, rule: 'S1' });
    if (pages > 0) this.lastFreeingEvent = event;
    this.endBlocked(request, event);
  }

  /** Records the plan that the ledger holds. */
  plan(): void {
    const { plan } = this.ledger;
    this.preempter = -1;
    for (let entry = 0; entry < plan.length; entry++) {
      const request = plan.request(entry);
      switch (plan.code(entry)) {
        case PLAN.schedule:
          this.schedule(entry, request);
          break;
        case PLAN.admit:
          this.admit(entry, request);
          break;
        case PLAN.hit:
          this.freePages = plan.field(entry, 3);
          this.grow(request, plan.field(entry, 0));
          break;
        case PLAN.take:
          this.take(entry, request);
          break;
        case PLAN.reserve:
          this.ops.addWithTwo(OP.reserve, request, plan.field(entry, 0), plan.field(entry, 1));
          this.pendingPages[request] += plan.field(entry, 1);
          this.grow(request, plan.field(entry, 1));
          this.freePages = plan.field(entry, 2);
          break;
        case PLAN.register:
          this.ops.addWith(OP.register, request, plan.field(entry, 0));
          break;
        case PLAN.takeBack:
          this.events.add('take-back', this.step, 'scheduled', { request, rule: 'S5' });
          break;
        case PLAN.preempt:
          this.preempt(entry, request);
          break;
        case PLAN.block:
          this.block(entry, request);
          break;
        case PLAN.reject:
          this.reject(entry, request);
          break;
      }
    }
    for (const request of this.ledger.running) if (this.admitting[request] === 1) this.admitWithoutTokens(request);
    const selfPreempted = this.preempter >= 0 && this.ledger.requests.slot[this.preempter] === -1;
    this.standing.record(this.ended, selfPreempted);
    this.poolFree('scheduled');
    this.opOutput.push(this.ops.words.length);
  }

  /** The step's numbers, once it has been costed. */
  cost(startNs: number, endNs: number, parts: StepParts, tokens: StepTokens): void {
    const { plan, pool, running, waiting } = this.ledger;
    const preemptions = plan.decisions.filter((entry) => plan.code(entry) === PLAN.preempt).length;
    this.steps.scheduled(startNs, endNs, parts, {
      ...tokens,
      running: running.length,
      waiting: waiting.length,
      usedPages: pool.usablePages - pool.freePages,
      preemptions,
    });
  }

  finish(request: number, pages: number): void {
    this.ops.add(OP.finish, request);
    const freePages = this.ledger.pool.freePages;
    const event = this.events.add('finish', this.step, 'output', {
      request,
      pages,
      freePages,
      rule: this.rules.finish,
      causes: [this.admitEvent[request]],
    });
    this.lastFreeingEvent = event;
    this.spans.end(request, this.step + 1);
  }

  /** Wrote its last token; its row stays until the batch is released. */
  hold(request: number): void {
    this.ops.add(OP.hold, request);
    const freePages = this.ledger.pool.freePages;
    this.lastFinishEvent = this.events.add('finish', this.step, 'output', {
      request,
      freePages,
      rule: this.rules.finish,
      causes: [this.admitEvent[request]],
    });
  }

  /** A held row leaves with its batch once the last of the batch has finished. */
  release(request: number, pages: number, phase: Phase): void {
    this.ops.add(OP.release, request);
    const freePages = this.ledger.pool.freePages;
    this.lastFreeingEvent = this.events.add('release', this.step, phase, {
      request,
      pages,
      freePages,
      rule: 'T6',
      causes: [this.lastFinishEvent],
    });
    this.spans.end(request, phase === 'output' ? this.step + 1 : this.step);
    this.freePages = freePages;
  }

  drafts(request: number, draftTokens: number, accepted: number, padded: boolean): void {
    this.spans.setDrafts(request, draftTokens, accepted, padded);
  }

  endStep(sampledTokens: number): void {
    const { pool } = this.ledger;
    this.poolFree('output');
    this.steps.output(sampledTokens, pool.usablePages - pool.freePages);
  }

  private schedule(entry: number, request: number): void {
    const { plan, requests } = this.ledger;
    const tokens = plan.field(entry, 0);
    const computed = plan.field(entry, 1);
    const drafts = plan.field(entry, 2);
    const flags = plan.field(entry, 3);
    const isPrefill = (flags & SCHEDULE_PREFILL) !== 0;
    const kind = isPrefill ? 'prefill' : 'decode';
    this.scheduleEvents(request, tokens, isPrefill);
    const onePerStep = !isPrefill && tokens === 1 && drafts === 0;
    if (onePerStep && this.spans.continues(request, 'decode', 'none', this.step)) {
      this.spans.extend(request, this.step);
      return;
    }
    this.spans.begin(kind, 'none', this.step, {
      request,
      slot: requests.slot[request],
      known: requests.knownTokens[request],
      computed,
      tokensPerStep: tokens,
      prefillEnd: requests.prefillEnd[request],
      needPages: 0,
      freePages: 0,
    });
    if (drafts > 0) this.spans.setDrafts(request, drafts, 0, (flags & SCHEDULE_PADDED_DRAFTS) !== 0);
  }

  /** The admission, chunk or page that this entry completes. */
  private scheduleEvents(request: number, tokens: number, isPrefill: boolean): void {
    const { requests } = this.ledger;
    const pages = this.pendingPages[request];
    this.pendingPages[request] = 0;
    const { freePages } = this;
    const slot = requests.slot[request];
    let event = -1;
    if (this.admitting[request] === 1) {
      event = this.admission(request, tokens, pages);
      this.admitting[request] = 0;
    } else if (isPrefill) {
      event = this.events.add('chunk', this.step, 'scheduled', {
        request,
        pages,
        freePages,
        tokens,
        slot,
        rule: this.rules.chunk,
        causes: [this.admitEvent[request]],
      });
    } else if (pages > 0) {
      event = this.events.add('new-page', this.step, 'scheduled', { request, pages, freePages, tokens, slot, rule: this.rules.newPage });
    }
    if (pages > 0 && freePages === 0 && this.poolFullEvent === -1) {
      this.poolFullEvent = this.events.add('pool-full', this.step, 'scheduled', { request, pages, rule: 'K2', causes: [event] });
    }
  }

  private admit(entry: number, request: number): void {
    const { plan } = this.ledger;
    const hits = plan.code(entry + 1) === PLAN.hit && entry + 1 < plan.length ? plan.field(entry + 1, 0) : 0;
    const first = hits > 0 ? plan.field(entry + 1, 2) : 0;
    this.ops.addWithTwo(OP.admit, request, plan.field(entry, 0), hits);
    for (let i = 0; i < hits; i++) this.ops.words.push(plan.hitPages[first + i]);
    this.admitting[request] = 1;
  }

  /** It got its slot and its memory in this step; its prefill comes later. */
  private admitWithoutTokens(request: number): void {
    this.admitting[request] = 0;
    this.admission(request, 0, this.pendingPages[request]);
    this.pendingPages[request] = 0;
  }

  private admission(request: number, tokens: number, pages: number): number {
    const { requests } = this.ledger;
    const reason = this.spans.waitReason(request);
    const causes = [this.preemptEvent[request] >= 0 ? this.preemptEvent[request] : this.arriveEvent[request]];
    if (reason === 'pages') causes.push(this.blockedEvent[request], this.lastFreeingEvent);
    else if (reason === 'slot') causes.push(this.lastFreeingEvent);
    else if (reason === 'behind' && this.lastAdmission >= 0) causes.push(this.lastAdmission);
    const isFirst = requests.admissions[request] === 1;
    const slot = requests.slot[request];
    const event = this.events.add(isFirst ? 'admit' : 'resume', this.step, 'scheduled', {
      request,
      pages,
      freePages: this.freePages,
      tokens,
      slot,
      rule: this.rules.admit,
      causes,
    });
    this.endBlocked(request, event);
    this.admitEvent[request] = event;
    this.lastAdmission = event;
    const hitTokens = requests.hitTokens[request];
    if (hitTokens > 0) {
      const hitPages = hitTokens / this.ledger.blockSizeTokens;
      this.events.add('prefix-hit', this.step, 'scheduled', { request, tokens: hitTokens, pages: hitPages, rule: 'K11', causes: [event] });
    }
    return event;
  }

  private grow(request: number, pages: number): void {
    this.heldPages[request] += pages;
    if (this.heldPages[request] > this.peakPages[request]) this.peakPages[request] = this.heldPages[request];
  }

  private take(entry: number, request: number): void {
    const { plan } = this.ledger;
    const pages = plan.field(entry, 0);
    const freePages = plan.field(entry, 1);
    const evicted = plan.field(entry, 2);
    this.freePages = freePages;
    this.ops.addWith(OP.grow, request, pages);
    this.pendingPages[request] += pages;
    this.grow(request, pages);
    if (this.preempter === request) {
      // What stays free is told after the page was taken that made the preemption needful.
      this.events.setFreePages(this.lastFreeingEvent, freePages);
      this.preempter = -1;
    }
    if (evicted > 0) this.events.add('evict', this.step, 'scheduled', { request, pages: evicted, rule: 'K3' });
  }

  private preempt(entry: number, victim: number): void {
    const { plan } = this.ledger;
    const forRequest = plan.field(entry, 0);
    this.ops.add(OP.preempt, victim);
    this.freePages = plan.field(entry, 2);
    this.pendingPages[victim] = 0;
    this.heldPages[victim] = 0;
    const event = this.events.add('preempt', this.step, 'scheduled', {
      request: victim,
      other: forRequest,
      pages: plan.field(entry, 1),
      freePages: plan.field(entry, 2),
      rule: this.rules.preempt,
      causes: [this.admitEvent[victim], this.poolFullEvent, this.preempter === forRequest ? this.lastFreeingEvent : -1],
    });
    this.preempter = forRequest;
    this.preemptEvent[victim] = event;
    this.lastFreeingEvent = event;
    this.standing.preempt(victim);
  }

  private block(entry: number, request: number): void {
    const { plan } = this.ledger;
    const needPages = plan.field(entry, 0);
    const freePages = plan.field(entry, 1);
    this.ops.addWithTwo(OP.block, request, needPages, freePages);
    if (this.blockedEvent[request] === -1) {
      this.blockedEvent[request] = this.events.add('blocked', this.step, 'scheduled', {
        request,
        pages: needPages,
        freePages,
        tokens: plan.field(entry, 2),
        rule: this.rules.block,
        causes: [this.preemptEvent[request], this.poolFullEvent],
      });
    }
    this.standing.block(request, needPages, freePages);
  }

  private reject(entry: number, request: number): void {
    const { plan, requests } = this.ledger;
    this.ops.add(OP.reject, request);
    this.ended[request] = 1;
    this.pendingPages[request] = 0;
    this.spans.end(request, this.step);
    const pages = plan.field(entry, 0);
    this.freePages = plan.field(entry, 1);
    const event = this.events.add('reject', this.step, 'scheduled', {
      request,
      pages,
      freePages: plan.field(entry, 1),
      tokens: requests.knownTokens[request],
      rule: 'S15',
      causes: [this.arriveEvent[request], this.preemptEvent[request]],
    });
    if (pages > 0) this.lastFreeingEvent = event;
    this.endBlocked(request, event);
  }

  private endBlocked(request: number, cause: number): void {
    if (this.blockedEvent[request] === -1) return;
    this.events.add('unblocked', this.step, 'scheduled', { request, rule: this.rules.block, causes: [this.blockedEvent[request], cause] });
    this.blockedEvent[request] = -1;
  }

  private poolFree(phase: 'scheduled' | 'output'): void {
    const { freePages } = this.ledger.pool;
    if (this.poolFullEvent === -1 || freePages === 0) return;
    this.events.add('pool-free', this.step, phase, {
      request: -1,
      freePages,
      rule: 'K5',
      causes: [this.poolFullEvent, this.lastFreeingEvent],
    });
    this.poolFullEvent = -1;
  }
}
