import type { CostModel, StepParts } from '../../engine/cost/cost-model.ts';
import { createStepWork, type StepWork } from '../../engine/cost/step-work.ts';

/** A request of a serving file, by its place in the list; all are there at time 0. */
export interface ServedRequest {
  readonly promptTokens: number;
  readonly outputTokens: number;
}

/** Times of a replay; request times by place in the list. */
export interface ReplayTimes {
  readonly totalNs: number;
  readonly firstTokenNs: readonly number[];
  readonly lastTokenNs: readonly number[];
}

export type ServingPolicy = 'static' | 'continuous';

/** Rows of the captured decode graphs; a larger batch runs at its own size. */
const GRAPH_ROWS = [1, 2, 4, 8, 16, 24, 32] as const;

function paddedRows(rows: number): number {
  return (GRAPH_ROWS.find((graph) => graph >= rows) ?? rows) - rows;
}

/**
 * The two serving loops of the measured runs on a cost model, and nothing else: a prefill step for each admitted request, which yields its
 * first token; then decode steps over the batch. `static` decodes until its longest request is done and keeps finished rows, whose
 * context no longer grows; `continuous` lets them leave and admits before the next decode step.
 */
class Replay {
  private readonly work: StepWork = createStepWork(1);
  private readonly parts: StepParts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
  private readonly written: number[];
  private nowNs = 0;
  private next = 0;
  private readonly firstTokenNs: number[] = [];
  private readonly lastTokenNs: number[] = [];

  constructor(
    private readonly requests: readonly ServedRequest[],
    private readonly slots: number,
    private readonly cost: CostModel,
  ) {
    this.written = requests.map(() => 0);
  }

  run(policy: ServingPolicy): ReplayTimes {
    if (policy === 'static') this.serveStatic();
    else this.serveContinuous();
    return { totalNs: this.nowNs, firstTokenNs: this.firstTokenNs, lastTokenNs: this.lastTokenNs };
  }

  private serveStatic(): void {
    while (this.next < this.requests.length) {
      const batch: number[] = [];
      this.admitInto(batch);
      while (batch.some((request) => !this.isDone(request))) this.decode(batch);
    }
  }

  private serveContinuous(): void {
    let batch: number[] = [];
    while (this.next < this.requests.length || batch.length > 0) {
      this.admitInto(batch);
      batch = batch.filter((request) => !this.isDone(request));
      if (batch.length > 0) this.decode(batch);
      batch = batch.filter((request) => !this.isDone(request));
    }
  }

  private admitInto(batch: number[]): void {
    while (batch.length < this.slots && this.next < this.requests.length) {
      this.prefill(this.next);
      batch.push(this.next);
      this.next += 1;
    }
  }

  private of(request: number): ServedRequest {
    const served = this.requests[request];
    if (served === undefined) throw new RangeError(`no request ${request}`);
    return served;
  }

  private isDone(request: number): boolean {
    return (this.written[request] ?? 0) >= this.of(request).outputTokens;
  }

  private prefill(request: number): void {
    const { work } = this;
    work.decodeRequests = 0;
    work.decodeContextTokens = 0;
    work.decodeMaxContextTokens = 0;
    work.paddedRows = 0;
    work.prefillChunks = 1;
    work.prefill[0] = this.of(request).promptTokens;
    work.prefill[1] = 0;
    work.logitsTokens = 1;
    this.step();
    this.firstTokenNs[request] = this.nowNs;
    this.write(request);
  }

  private decode(batch: readonly number[]): void {
    const { work } = this;
    const writing = batch.filter((request) => !this.isDone(request));
    for (const request of writing) this.written[request] = (this.written[request] ?? 0) + 1;
    // The token written last is not in the cache yet; its predecessor is written to it in this step.
    const contexts = batch.map((request) => this.of(request).promptTokens + (this.written[request] ?? 0) - 1);
    work.decodeRequests = batch.length;
    work.decodeContextTokens = contexts.reduce((sum, context) => sum + context, 0);
    work.decodeMaxContextTokens = Math.max(...contexts);
    work.paddedRows = paddedRows(batch.length);
    work.prefillChunks = 0;
    work.logitsTokens = batch.length;
    this.step();
    for (const request of writing) if (this.isDone(request)) this.lastTokenNs[request] = this.nowNs;
  }

  private write(request: number): void {
    this.written[request] = (this.written[request] ?? 0) + 1;
    if (this.isDone(request)) this.lastTokenNs[request] = this.nowNs;
  }

  private step(): void {
    this.nowNs += this.cost.step(this.work, this.parts);
  }
}

/** Times of serving `requests` in `slots` slots by a policy, host gap included. */
export function replayServing(policy: ServingPolicy, requests: readonly ServedRequest[], slots: number, cost: CostModel): ReplayTimes {
  return new Replay(requests, slots, cost).run(policy);
}
