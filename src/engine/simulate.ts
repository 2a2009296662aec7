import type { CostModel, StepParts } from './cost/cost-model.ts';
import { costModelFor } from './cost/create-cost-model.ts';
import type { StepWork } from './cost/step-work.ts';
import { addHeldRow, addToWork, clearStepWork, createStepWork } from './cost/step-work.ts';
import { refusal } from './scheduling/refusal.ts';
import { Outputs } from './scheduling/outputs.ts';
import { Ledger } from './scheduling/ledger.ts';
import { padWork } from './scheduling/padding.ts';
import { PLAN, SCHEDULE_PREFILL } from './scheduling/plan.ts';
import type { Policy, Readiness } from './scheduling/policy.ts';
import { createPolicy } from './scheduling/policy.ts';
import { RecordedRun } from './recording/recorded-run.ts';
import type { StepTokens } from './recording/recorder.ts';
import { Recorder } from './recording/recorder.ts';
import { RequestRecorder } from './recording/request-recorder.ts';
import type { RunData } from './recording/run-data.ts';
import type { Scenario } from './scenario.ts';

/** A run stops here at the latest. */
export const STEP_LIMIT = 200_000;

/** Simulates a scenario to its end: plan → cost → apply → record, step by step. Same scenario, same run, byte for byte. */
export function simulate(scenario: Scenario): RecordedRun {
  const simulation = new Simulation(scenario);
  simulation.advance(STEP_LIMIT);
  return new RecordedRun(scenario, simulation.recorded());
}

/** A simulation that goes on as far as it is told: for runs that are shown while they are made. */
export interface RunningSimulation {
  /** Steps done. */
  readonly step: number;
  readonly endedRequests: number;
  /** Output tokens sampled so far. */
  readonly sampledTokens: number;
  /** Every request has ended, or the step limit is reached. */
  readonly isOver: boolean;
  /** Does at most so many more steps. */
  advance(steps: number): void;
  /** The run up to here, copied: the simulation can go on. At the end it is what `simulate` gives. */
  recorded(): RunData;
}

export function startSimulation(scenario: Scenario): RunningSimulation {
  return new Simulation(scenario);
}

class Simulation implements RunningSimulation {
  step = 0;
  sampledTokens = 0;
  private nowNs = 0;
  private nextArrival = 0;
  private readonly tokens: StepTokens = { prefillTokens: 0, decodeTokens: 0, paddedTokens: 0 };
  private readonly policy: Policy;
  private readonly cost: CostModel;
  private readonly ledger: Ledger;
  private readonly recorder: Recorder;
  private readonly requests: RequestRecorder;
  private readonly outputs: Outputs;
  private readonly work: StepWork = createStepWork(64);
  private readonly parts: StepParts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
  private readonly aborts: readonly number[];

  constructor(private readonly scenario: Scenario) {
    this.policy = createPolicy(scenario);
    this.cost = costModelFor(scenario);
    this.ledger = new Ledger(scenario, this.policy.usesPrefixCache);
    this.recorder = new Recorder(this.ledger, this.policy.rules);
    this.requests = new RequestRecorder(scenario.requests.length);
    this.outputs = new Outputs(scenario, this.ledger, this.policy, this.recorder, this.requests);
    this.aborts = scenario.requests.flatMap((spec, request) => (spec.abortStep === null ? [] : [request]));
    if (scenario.requests.some((spec, i) => i > 0 && spec.arrival < scenario.requests[i - 1].arrival)) {
      throw new Error('E2: requests must be listed in arrival order');
    }
  }

  get endedRequests(): number {
    return this.requests.ended;
  }

  get isOver(): boolean {
    return this.hasEnded || this.step >= STEP_LIMIT;
  }

  advance(steps: number): void {
    for (let done = 0; done < steps && !this.isOver; done++) this.advanceStep();
  }

  private get hasEnded(): boolean {
    return this.requests.ended === this.scenario.requests.length;
  }

  private advanceStep(): void {
    const { ledger, recorder, policy, scenario } = this;
    if (scenario.arrivalClock === 'ns' && ledger.running.length === 0) this.jumpOverIdleTime();
    ledger.beginStep(this.step);
    recorder.beginStep(this.step);
    this.abort();
    this.arrive();
    policy.plan(ledger, this.readiness(ledger.waiting.length, this.nextArrival));
    recorder.plan();
    this.requests.planned(ledger.plan, this.nowNs);
    const startNs = this.nowNs;
    this.nowNs += this.costOfPlan();
    recorder.cost(startNs, this.nowNs, this.parts, this.tokens);
    const sampledTokens = this.outputs.apply(this.step, this.nowNs);
    this.sampledTokens += sampledTokens;
    recorder.endStep(sampledTokens);
    this.step++;
  }

  recorded(): RunData {
    const { recorder } = this;
    return {
      steps: recorder.steps.take(),
      requests: this.requests.take(recorder.peakPages),
      finalStates: this.requests.finalStates.slice(),
      spans: recorder.spans.take(this.step),
      events: recorder.events.take(),
      ops: recorder.ops.words.take(),
      opStart: recorder.opStart.take(),
      opOutput: recorder.opOutput.take(),
      keyframes: recorder.keyframes.words.take(),
      keyframeStep: recorder.keyframes.step.take(),
      keyframeAt: recorder.keyframes.at.take(),
      stoppedAtStepLimit: !this.hasEnded,
    };
  }

  /** E4: idle time is one jump, not empty steps, to the moment at which the policy would begin. */
  private jumpOverIdleTime(): void {
    const { requests } = this.scenario;
    let next = this.nextArrival;
    let waiting = this.ledger.waiting.length;
    for (;;) {
      for (; next < requests.length && requests[next].arrival <= this.nowNs; next++)
        if (refusal(requests[next], this.scenario) === null) waiting++;
      const startNs = this.policy.startNs(this.readiness(waiting, next));
      const nextArrivalNs = next < requests.length ? requests[next].arrival : Infinity;
      const wakeNs = Math.min(startNs, nextArrivalNs);
      if (wakeNs <= this.nowNs || wakeNs === Infinity) return;
      this.nowNs = wakeNs;
    }
  }

  private readiness(waiting: number, nextArrival: number): Readiness {
    const { ledger, scenario } = this;
    const oldest = ledger.waiting.length > 0 ? ledger.waiting.at(0) : this.nextArrival;
    const oldestArrivalNs = ledger.waiting.length > 0 ? this.requests.arrivalNs(oldest) : (scenario.requests[oldest]?.arrival ?? Infinity);
    return { waiting, oldestArrivalNs, nowNs: this.nowNs, moreArrive: nextArrival < scenario.requests.length };
  }

  /** S1: aborts come before arrivals. */
  private abort(): void {
    const { ledger, scenario } = this;
    for (const request of this.aborts) {
      if (scenario.requests[request].abortStep !== this.step || request >= this.nextArrival || this.requests.hasEnded(request)) continue;
      const pages = ledger.waiting.remove(request) ? 0 : ledger.leave(request);
      this.recorder.abort(request, pages);
      this.requests.end(request, 'aborted', this.step);
    }
    if (this.aborts.length > 0) this.outputs.release('scheduled', this.nowNs);
  }

  /** What arrived until now queues at the start of this step, or is refused for good (B1, B2). */
  private arrive(): void {
    const { scenario, ledger, recorder } = this;
    const clock = scenario.arrivalClock === 'step' ? this.step : this.nowNs;
    for (; this.nextArrival < scenario.requests.length; this.nextArrival++) {
      const request = this.nextArrival;
      const spec = scenario.requests[request];
      if (spec.arrival > clock) break;
      this.requests.arrive(request, this.step, scenario.arrivalClock === 'step' ? this.nowNs : spec.arrival);
      const reason = refusal(spec, scenario);
      if (reason !== null) {
        recorder.refuse(request, reason.rule, reason.tokens, reason.pages);
        this.requests.end(request, 'rejected', this.step);
        continue;
      }
      this.policy.enqueue(request, ledger);
      recorder.arrive(request);
    }
  }

  /** Duration of the planned step, in ns; an idle step lasts the host gap (E4). */
  private costOfPlan(): number {
    const { work, tokens, scenario } = this;
    const { plan, requests, running, held } = this.ledger;
    clearStepWork(work);
    tokens.prefillTokens = 0;
    tokens.decodeTokens = 0;
    tokens.paddedTokens = 0;
    for (let entry = 0; entry < plan.length; entry++) {
      if (plan.code(entry) !== PLAN.schedule) continue;
      const scheduled = plan.field(entry, 0);
      const computed = plan.field(entry, 1);
      const drafts = plan.field(entry, 2);
      const isPrefill = (plan.field(entry, 3) & SCHEDULE_PREFILL) !== 0;
      if (isPrefill) tokens.prefillTokens += scheduled;
      else tokens.decodeTokens += scheduled;
      addToWork(work, scheduled, computed, isPrefill, drafts, computed + scheduled - drafts >= requests.knownTokens[plan.request(entry)]);
    }
    if (tokens.prefillTokens + tokens.decodeTokens > 0) {
      if (this.policy.holdsFinished && work.prefillChunks === 0) {
        for (const request of running) {
          if (held[request] === 0) continue;
          addHeldRow(work, requests.computedTokens[request]);
          tokens.paddedTokens++;
        }
      }
      tokens.paddedTokens += padWork(work, scenario.policy);
      return this.cost.step(work, this.parts);
    }
    this.parts.weightsNs = 0;
    this.parts.kvNs = 0;
    this.parts.computeNs = 0;
    this.parts.overheadNs = this.cost.hostGapNs;
    return this.cost.hostGapNs;
  }
}
