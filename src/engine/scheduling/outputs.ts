import type { Phase } from '../recording/events.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { RequestRecorder } from '../recording/request-recorder.ts';
import type { Scenario } from '../scenario.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import { PLAN, SCHEDULE_PADDED_DRAFTS } from './plan.ts';

/** The output of a step (SPEC S13, S14): who samples, what it gains, who ends. Only here is the asked output length read. */
export class Outputs {
  private readonly drafted: Int32Array;
  private readonly verified: Int32Array;
  /** By request: prompt and output at which it ends (S14). */
  private readonly endTokens: Int32Array;

  constructor(
    private readonly scenario: Scenario,
    private readonly ledger: Ledger,
    private readonly policy: Policy,
    private readonly recorder: Recorder,
    private readonly records: RequestRecorder,
  ) {
    this.drafted = new Int32Array(scenario.requests.length);
    this.verified = new Int32Array(scenario.requests.length);
    const { limits } = scenario;
    this.endTokens = Int32Array.from(scenario.requests, ({ promptTokens, outputTokens }) =>
      Math.min(limits.maxModelLenTokens, promptTokens + outputTokens),
    );
  }

  /** Applies the planned step's output, in the order of its schedule entries; returns the tokens sampled. */
  apply(step: number, endNs: number): number {
    const { plan } = this.ledger;
    let sampledTokens = 0;
    for (let entry = 0; entry < plan.length; entry++) {
      const code = plan.code(entry);
      if (code === PLAN.reject) this.records.end(plan.request(entry), 'rejected', step);
      if (code === PLAN.schedule) sampledTokens += this.output(entry, step, endNs);
    }
    this.release('output', endNs);
    return sampledTokens;
  }

  /** Lets a batch go that has nobody left to serve (T6). */
  release(phase: Phase, ns: number): void {
    for (const request of this.policy.releases(this.ledger)) {
      this.recorder.release(request, this.ledger.leave(request), phase);
      this.records.release(request, ns);
    }
  }

  private output(entry: number, step: number, endNs: number): number {
    const { plan, requests } = this.ledger;
    const request = plan.request(entry);
    const drafts = plan.field(entry, 2);
    const padded = (plan.field(entry, 3) & SCHEDULE_PADDED_DRAFTS) !== 0;
    const computed = plan.field(entry, 1) + plan.field(entry, 0);
    const samples = computed - drafts >= requests.knownTokens[request];
    requests.insidePrefill[request] = computed < requests.knownTokens[request] ? 1 : 0;
    requests.draftTokens[request] = 0;
    requests.computedTokens[request] = computed;
    if (!samples) return 0;
    const accepted = padded ? 0 : this.accepted(request, drafts);
    requests.computedTokens[request] -= drafts - accepted;
    if (drafts > 0) this.recorder.drafts(request, drafts, accepted, padded);
    const gained = this.gain(request, accepted + 1);
    this.records.sampled(request, gained, endNs);
    if (this.hasEnded(request)) {
      this.end(request);
      this.records.end(request, 'finished', step);
    } else {
      this.draft(request);
    }
    return gained;
  }

  private end(request: number): void {
    if (this.policy.holdsFinished) {
      this.ledger.held[request] = 1;
      this.recorder.hold(request);
    } else {
      this.recorder.finish(request, this.ledger.leave(request));
    }
  }

  private accepted(request: number, drafts: number): number {
    const pattern = this.scenario.requests[request].acceptPattern;
    if (drafts === 0) return 0;
    const accepted = pattern === null || pattern.length === 0 ? 0 : pattern[this.verified[request] % pattern.length];
    this.verified[request]++;
    return Math.min(accepted, drafts);
  }

  /** Adds tokens one at a time until the request ends; further ones are dropped. */
  private gain(request: number, tokens: number): number {
    const { requests } = this.ledger;
    let gained = 0;
    while (gained < tokens && !this.hasEnded(request)) {
      requests.knownTokens[request]++;
      gained++;
    }
    return gained;
  }

  private hasEnded(request: number): boolean {
    return this.ledger.requests.knownTokens[request] >= this.endTokens[request];
  }

  /** S13: the drafts it proposes for its next step. */
  private draft(request: number): void {
    const { policy, requests } = this.scenario;
    if (policy.kind !== 'vllm-v1' || policy.speculative === null) return;
    const lengths = requests[request].draftLengths;
    const most = policy.speculative.draftTokens;
    const asked = lengths === null || lengths.length === 0 ? most : lengths[this.drafted[request] % lengths.length];
    this.drafted[request]++;
    this.ledger.requests.draftTokens[request] = Math.min(most, asked);
  }
}
