import { PagePool } from '../kv/page-pool.ts';
import { RequestQueue } from '../scheduling/request-queue.ts';
import type { Scenario } from '../scenario.ts';
import type { RunData } from './run-data.ts';
import { readKeyframe } from './keyframes.ts';
import { OP } from './op-log.ts';
import type { Ghost } from './snapshot.ts';

/** A page given back, with the position (2 × step + phase) at which it happened. */
export interface DatedGhost extends Ghost {
  readonly position: number;
}

/**
 * Lists and pool at a moment of a run, moved forward operation by operation from a keyframe. A position is 2 × step (after scheduling) or
 * 2 × step + 1 (after the output).
 */
export class Replay {
  readonly pool: PagePool;
  readonly running: number[] = [];
  readonly slots: Int32Array;
  readonly waiting: RequestQueue;
  /** Position at which a page was last taken. */
  readonly takenAt: Int32Array;
  /** Pages given back since the step before. */
  ghosts: DatedGhost[] = [];
  /** Pages that lost their registration in the current position, in order. */
  evicted: number[] = [];
  /** Page check that failed in the current position: request, needed, free. */
  blocked: { readonly request: number; readonly needPages: number; readonly freePages: number } | null = null;
  private position = -1;

  constructor(
    private readonly data: RunData,
    private readonly scenario: Scenario,
  ) {
    const count = scenario.requests.length;
    this.pool = new PagePool(scenario.limits.usablePages, count);
    this.pool.onEvict = (page) => this.evicted.push(page);
    this.slots = new Int32Array(count).fill(-1);
    this.waiting = new RequestQueue(count);
    this.takenAt = new Int32Array(scenario.limits.usablePages + 1).fill(-1);
  }

  get step(): number {
    return this.position >> 1;
  }

  /** Moves to a position; backwards or far ahead through the nearest keyframe. */
  moveTo(position: number): void {
    // Ghosts need what happened since the output of the step before.
    const keyframe = this.keyframeBefore(Math.max(0, (position >> 1) - 1));
    if (this.position > position || this.position < 2 * this.data.keyframeStep[keyframe] - 1) this.restore(keyframe);
    while (this.position < position) this.advance();
  }

  private keyframeBefore(step: number): number {
    const { keyframeStep } = this.data;
    let low = 0;
    let high = keyframeStep.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (keyframeStep[middle] <= step) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private restore(keyframe: number): void {
    readKeyframe(this.data.keyframes, this.data.keyframeAt[keyframe], this);
    this.position = 2 * this.data.keyframeStep[keyframe] - 1;
    this.takenAt.fill(-1);
    this.ghosts = [];
  }

  private advance(): void {
    this.position++;
    const { opStart, opOutput, ops } = this.data;
    const step = this.position >> 1;
    const isOutput = (this.position & 1) === 1;
    if (!isOutput) {
      this.evicted = [];
      this.blocked = null;
    }
    const oldest = 2 * (step - 1) + 1;
    if (this.ghosts.length > 0) this.ghosts = this.ghosts.filter((ghost) => ghost.position >= oldest);
    const end = isOutput ? (step + 1 < opStart.length ? opStart[step + 1] : ops.length) : opOutput[step];
    for (let at = isOutput ? opOutput[step] : opStart[step]; at < end;) at = this.apply(at);
  }

  /** Applies the operation at `at`; returns where the next one stands. */
  private apply(at: number): number {
    const { ops } = this.data;
    const request = ops[at + 1];
    switch (ops[at]) {
      case OP.arrive:
        this.enqueue(request);
        return at + 2;
      case OP.admit: {
        this.waiting.popFront();
        this.running.push(request);
        this.slots[request] = ops[at + 2];
        const hits = ops[at + 3];
        for (let i = 0; i < hits; i++) this.pool.share(request, ops[at + 4 + i]);
        return at + 4 + hits;
      }
      case OP.grow:
        for (let i = 0; i < ops[at + 2]; i++) this.takenAt[this.pool.take(request)] = this.position;
        return at + 3;
      case OP.reserve:
        for (let i = 0; i < ops[at + 3]; i++) {
          this.pool.takeAt(request, ops[at + 2] + i);
          this.takenAt[ops[at + 2] + i] = this.position;
        }
        return at + 4;
      case OP.register:
        this.pool.register(request, ops[at + 2]);
        return at + 3;
      case OP.preempt:
        this.leave(request, 'preempt');
        if (this.scenario.policy.kind === 'vllm-v1' && this.scenario.policy.order === 'priority') this.enqueue(request);
        else this.waiting.pushFront(request);
        return at + 2;
      case OP.finish:
        this.leave(request, 'finish');
        return at + 2;
      case OP.release:
        this.leave(request, 'release');
        return at + 2;
      case OP.abort:
      case OP.reject:
        if (!this.waiting.remove(request)) this.leave(request, 'abort');
        return at + 2;
      case OP.block:
        this.blocked = { request, needPages: ops[at + 2], freePages: ops[at + 3] };
        return at + 4;
      default:
        return at + 2;
    }
  }

  private enqueue(request: number): void {
    const { policy, requests } = this.scenario;
    if (policy.kind !== 'vllm-v1' || policy.order === 'fcfs') {
      this.waiting.pushBack(request);
      return;
    }
    this.waiting.insertOrdered(
      request,
      (a, b) => requests[a].priority < requests[b].priority || (requests[a].priority === requests[b].priority && a < b),
    );
  }

  private leave(request: number, cause: Ghost['cause']): void {
    const place = this.running.indexOf(request);
    if (place < 0) throw new Error(`E5: request ${request} leaves the running list without being in it`);
    this.running.splice(place, 1);
    this.slots[request] = -1;
    this.pool.free(request, (page, block) => this.ghosts.push({ page, request, block, cause, position: this.position }));
  }
}
