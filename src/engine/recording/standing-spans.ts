import type { Ledger } from '../scheduling/ledger.ts';
import { PLAN } from '../scheduling/plan.ts';
import type { SpanRecorder } from './span-recorder.ts';
import type { WaitReason } from './spans.ts';
import { WAIT_REASONS } from './spans.ts';

/** Spans of requests that compute nothing in a step: queued, stalled, held. Only what changed is touched, however long the queue is. */
export class StandingSpans {
  private step = 0;
  private head = -1;
  private readonly arrived: number[] = [];
  private readonly victims: number[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly spans: SpanRecorder,
  ) {}

  beginStep(step: number): void {
    this.step = step;
    this.arrived.length = 0;
    this.victims.length = 0;
  }

  arrive(request: number): void {
    this.arrived.push(request);
  }

  preempt(victim: number): void {
    this.victims.push(victim);
    this.queue(victim, 'preempting-step', 0, 0);
  }

  /** The head failed the page check. */
  block(request: number, needPages: number, freePages: number): void {
    this.waitAsHead(request, 'pages', needPages, freePages);
  }

  /** Opens or extends the spans of everybody who stands still in this step. `ended` is 1 for requests that are gone. */
  record(ended: Uint8Array, selfPreempted: boolean): void {
    this.recordWaiting(ended);
    this.recordRunning(selfPreempted ? 'self-preempt' : this.ledger.stallReason);
  }

  private recordWaiting(ended: Uint8Array): void {
    const { waiting, plan, requests } = this.ledger;
    const head = waiting.length > 0 ? waiting.at(0) : -1;
    for (const entry of plan.decisions) {
      if (plan.code(entry) === PLAN.stop && plan.request(entry) === head) this.waitAsHead(head, WAIT_REASONS[plan.field(entry, 0)], 0, 0);
    }
    const isBehind = (request: number): boolean =>
      request >= 0 && request !== head && ended[request] === 0 && requests.slot[request] === -1;
    if (isBehind(this.head) && this.spans.waitReason(this.head) !== 'none') this.queue(this.head, 'behind', head, 0);
    for (const request of this.arrived)
      if (isBehind(request) && this.spans.waitReason(request) === 'none') this.queue(request, 'behind', head, 0);
    for (const victim of this.victims) if (isBehind(victim)) this.queue(victim, 'behind', head, 0);
    this.head = head;
  }

  private recordRunning(stallReason: WaitReason): void {
    const { running, requests, plan, held } = this.ledger;
    if (plan.scheduled === running.length) return;
    for (const request of running) {
      if (this.ledger.isScheduled(request)) continue;
      const kind = held[request] === 1 ? 'held' : 'stalled';
      const reason = held[request] === 1 ? 'none' : stallReason;
      if (this.spans.continues(request, kind, reason, this.step)) {
        this.spans.extend(request, this.step);
        continue;
      }
      this.spans.begin(kind, reason, this.step, {
        request,
        slot: requests.slot[request],
        known: requests.knownTokens[request],
        computed: requests.computedTokens[request],
        tokensPerStep: 0,
        prefillEnd: requests.prefillEnd[request],
        needPages: 0,
        freePages: 0,
      });
    }
  }

  private waitAsHead(request: number, reason: WaitReason, needPages: number, freePages: number): void {
    if (!this.spans.continues(request, 'queued', reason, this.step)) this.queue(request, reason, needPages, freePages);
  }

  private queue(request: number, reason: WaitReason, needPages: number, freePages: number): void {
    this.spans.begin('queued', reason, this.step, {
      request,
      slot: -1,
      known: this.ledger.requests.knownTokens[request],
      computed: 0,
      tokensPerStep: 0,
      prefillEnd: 0,
      needPages,
      freePages,
    });
  }
}
