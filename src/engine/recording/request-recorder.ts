import type { Plan } from '../scheduling/plan.ts';
import { PLAN } from '../scheduling/plan.ts';
import type { RequestColumns } from './run.ts';
import type { RequestState } from './snapshot.ts';
import { REQUEST_STATES } from './snapshot.ts';

/** The columns that hold one number a request. */
export class RequestRecorder {
  /** Requests that finished, were aborted or rejected. */
  ended = 0;
  readonly finalStates: Uint8Array;
  private readonly columns: Omit<RequestColumns, 'peakPages'>;

  constructor(count: number) {
    this.finalStates = new Uint8Array(count);
    const never = (): Float64Array<ArrayBuffer> => new Float64Array(count).fill(-1);
    this.columns = {
      arrivalNs: never(),
      firstScheduledNs: never(),
      firstTokenNs: never(),
      lastTokenNs: never(),
      releasedNs: never(),
      arrivalStep: new Int32Array(count).fill(-1),
      endStep: new Int32Array(count).fill(-1),
      outputTokens: new Int32Array(count),
      preemptions: new Int32Array(count),
      hitTokens: new Int32Array(count),
    };
  }

  arrive(request: number, step: number, arrivalNs: number): void {
    this.columns.arrivalStep[request] = step;
    this.columns.arrivalNs[request] = arrivalNs;
    this.setState(request, 'waiting');
  }

  planned(plan: Plan, nowNs: number): void {
    const { firstScheduledNs, preemptions, hitTokens } = this.columns;
    for (const entry of plan.decisions) {
      const request = plan.request(entry);
      switch (plan.code(entry)) {
        case PLAN.admit:
          if (firstScheduledNs[request] < 0) firstScheduledNs[request] = nowNs;
          this.setState(request, 'running');
          break;
        case PLAN.hit:
          hitTokens[request] += plan.field(entry, 1);
          break;
        case PLAN.preempt:
          preemptions[request]++;
          this.setState(request, 'waiting');
          break;
      }
    }
  }

  sampled(request: number, tokens: number, endNs: number): void {
    const { firstTokenNs, lastTokenNs, releasedNs, outputTokens } = this.columns;
    if (firstTokenNs[request] < 0) firstTokenNs[request] = endNs;
    lastTokenNs[request] = endNs;
    releasedNs[request] = endNs;
    outputTokens[request] += tokens;
  }

  /** The whole answer is handed over with the batch. */
  release(request: number, endNs: number): void {
    this.columns.releasedNs[request] = endNs;
  }

  end(request: number, state: RequestState, step: number): void {
    this.columns.endStep[request] = step;
    this.setState(request, state);
    this.ended++;
  }

  arrivalNs(request: number): number {
    return this.columns.arrivalNs[request];
  }

  hasEnded(request: number): boolean {
    return this.columns.endStep[request] >= 0;
  }

  /** A copy: what is recorded later does not reach it. */
  take(peakPages: Int32Array): RequestColumns {
    const { columns } = this;
    return {
      arrivalNs: columns.arrivalNs.slice(),
      firstScheduledNs: columns.firstScheduledNs.slice(),
      firstTokenNs: columns.firstTokenNs.slice(),
      lastTokenNs: columns.lastTokenNs.slice(),
      releasedNs: columns.releasedNs.slice(),
      arrivalStep: columns.arrivalStep.slice(),
      endStep: columns.endStep.slice(),
      outputTokens: columns.outputTokens.slice(),
      preemptions: columns.preemptions.slice(),
      hitTokens: columns.hitTokens.slice(),
      peakPages: peakPages.slice(),
    };
  }

  private setState(request: number, state: RequestState): void {
    this.finalStates[request] = REQUEST_STATES.indexOf(state);
  }
}
