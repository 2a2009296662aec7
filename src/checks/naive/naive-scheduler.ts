import { MAX_BLOCKS_WITH_CACHED_LIST } from '../golden/trace.ts';
import type { TraceConfig, TraceInput, TraceRequest, TraceScheduled, TraceStep } from '../golden/trace.ts';
import { NaivePool } from './naive-pool.ts';

interface NaiveRequest {
  readonly spec: TraceRequest;
  /** Place in the request list: arrival order for all tie-breaks. */
  readonly order: number;
  state: 'to come' | 'waiting' | 'running' | 'finished' | 'aborted';
  /** Known tokens: prompt and output so far. */
  known: number[];
  computed: number;
  drafts: number;
  table: number[];
  preemptedBefore: boolean;
  /** Known tokens were left uncomputed by the step that scheduled it last, its output not counted [24]. */
  insidePrefill: boolean;
  timesVerified: number;
  timesProposed: number;
}

interface NaiveEntry {
  readonly request: NaiveRequest;
  readonly tokens: number;
  readonly drafts: number;
  readonly padded: boolean;
  readonly isPrefill: boolean;
  readonly computedBefore: number;
  accepted: number;
  sampled: number;
}

/**
 * The deliberately naive second model of vLLM's V1 scheduler, for tests only: every rule of the golden traces written down the slow, obvious
 * way (rule numbers in brackets), sharing no code with the engine. Returns the steps of a trace.
 *
 * @throws Error when the requests have not all ended after `maxSteps` steps.
 */
export function naiveSteps(input: TraceInput, maxSteps = 100_000): TraceStep[] {
  const model = new NaiveScheduler(input);
  const steps: TraceStep[] = [];
  while (!model.allEnded()) {
    if (steps.length === maxSteps) throw new Error(`naive model: requests still waiting or running after ${maxSteps} steps`);
    steps.push(model.step(steps.length));
  }
  return steps;
}

class NaiveScheduler {
  private readonly config: TraceConfig;
  private readonly pool: NaivePool;
  private readonly requests: NaiveRequest[];
  private running: NaiveRequest[] = [];
  private waiting: NaiveRequest[] = [];
  private readonly lookahead: number;

  // What the current step decided.
  private budget = 0;
  private entries: NaiveEntry[] = [];
  private admitted: NaiveRequest[] = [];
  private resumed: NaiveRequest[] = [];
  private preempted: NaiveRequest[] = [];
  private rolledBack: NaiveRequest[] = [];
  private refused: NaiveRequest[] = [];
  private hitTokens: Record<string, number> = {};

  constructor({ config, requests }: TraceInput) {
    this.config = config;
    this.pool = new NaivePool(config.numGpuBlocksUsable, config.blockSize);
    this.lookahead = config.speculative?.numLookaheadTokens ?? 0;
    this.requests = requests.map((spec, order) => ({
      spec,
      order,
      state: 'to come',
      known: spec.promptRuns.flatMap(([start, length]) => Array.from({ length }, (_, i) => start + i)),
      computed: 0,
      drafts: 0,
      table: [],
      preemptedBefore: false,
      insidePrefill: false,
      timesVerified: 0,
      timesProposed: 0,
    }));
  }

  allEnded(): boolean {
    return this.requests.every((request) => request.state === 'finished' || request.state === 'aborted');
  }

  /** One step, in the order of rule 16. */
  step(step: number): TraceStep {
    this.budget = this.config.maxNumBatchedTokens;
    this.entries = [];
    this.admitted = [];
    this.resumed = [];
    this.preempted = [];
    this.rolledBack = [];
    this.refused = [];
    this.hitTokens = {};

    const aborted = this.abortAt(step);
    this.arriveAt(step);
    this.runningLoop();
    if (this.preempted.length === 0) this.waitingLoop();

    const afterScheduling = {
      newlyScheduled: ids(this.admitted),
      resumed: ids(this.resumed),
      preempted: ids(this.preempted),
      ...(this.config.policy === 'priority' ? { rolledBack: ids(this.rolledBack) } : {}),
      refused: ids(this.refused),
      ...(this.config.enablePrefixCaching ? { prefixHitTokens: this.hitTokens } : {}),
      running: ids(this.running),
      waiting: ids(this.waiting),
      blockTables: Object.fromEntries(this.running.map((request) => [request.spec.id, [...request.table]])),
      freeBlocks: this.pool.freeQueue.length,
      ...(this.config.enablePrefixCaching ? { evicted: this.pool.takeEvicted() } : {}),
    };

    for (const entry of this.entries) {
      entry.request.computed += entry.tokens;
      entry.request.insidePrefill = entry.request.computed < entry.request.known.length;
    }
    const finished = this.processOutput();
    this.proposeDrafts();

    return {
      step,
      scheduled: this.entries.map(toTraceEntry),
      ...afterScheduling,
      ...(aborted.length > 0 ? { aborted } : {}),
      finished,
      end: this.endOfStep(),
    };
  }

  /** [16a] */
  private abortAt(step: number): string[] {
    const aborted = this.requests.filter(
      (request) => request.spec.abortStep === step && (request.state === 'waiting' || request.state === 'running'),
    );
    for (const request of aborted) {
      this.running = this.running.filter((other) => other !== request);
      this.waiting = this.waiting.filter((other) => other !== request);
      this.pool.free(request.table);
      request.state = 'aborted';
    }
    return ids(aborted);
  }

  /** [16b] */
  private arriveAt(step: number): void {
    for (const request of this.requests) {
      if (request.spec.arrivalStep !== step) continue;
      request.state = 'waiting';
      this.waiting.push(request);
      if (this.config.policy === 'priority') this.waiting.sort(byUrgency);
    }
  }

  /** [18] to [21] */
  private runningLoop(): void {
    let position = 0;
    while (this.budget > 0) {
      const request = this.running[position];
      if (request === undefined) return;
      const { maxModelLen, longPrefillTokenThreshold: threshold } = this.config;
      const left = request.known.length - request.computed;
      let tokens = left + request.drafts;
      if (threshold > 0) tokens = Math.min(tokens, threshold);
      tokens = Math.min(tokens, this.budget, maxModelLen - 1 - request.computed);
      if (tokens === 0) {
        position += 1;
        continue;
      }
      const upTo = Math.min(request.computed + tokens + this.lookahead, maxModelLen);
      const needed = Math.max(0, this.blocksFor(upTo) - request.table.length);
      while (needed > this.pool.freeQueue.length) {
        const victim = this.config.policy === 'priority' ? [...this.running].sort(byUrgency).at(-1) : this.running.at(-1);
        if (victim === undefined) throw new Error('naive model: nobody left to preempt');
        if (this.entries.some((entry) => entry.request === victim)) position -= 1;
        this.preempt(victim);
        if (victim === request) return;
      }
      this.pool.append(request.table, needed);
      this.register(request, request.computed + tokens);
      this.schedule(request, tokens, Math.max(0, tokens - left), false);
      request.drafts = 0;
      position += 1;
    }
  }

  /** [20] and [21] */
  private preempt(victim: NaiveRequest): void {
    const entry = this.entries.find((other) => other.request === victim);
    if (entry !== undefined) {
      this.budget += entry.tokens;
      this.entries = this.entries.filter((other) => other !== entry);
      this.rolledBack.push(victim);
    }
    this.preempted.push(victim);
    this.pool.free(victim.table);
    victim.computed = 0;
    victim.drafts = 0;
    victim.preemptedBefore = true;
    victim.state = 'waiting';
    this.running = this.running.filter((other) => other !== victim);
    this.waiting.unshift(victim);
    if (this.config.policy === 'priority') this.waiting.sort(byUrgency);
  }

  /** [22] to [26] */
  private waitingLoop(): void {
    const { maxNumSeqs, maxModelLen, longPrefillTokenThreshold: threshold, speculative, watermarkBlocks } = this.config;
    const onlyDecodesRun = this.entries.length > 0 && this.entries.every((entry) => !entry.request.insidePrefill);
    for (;;) {
      const head = this.waiting[0];
      if (head === undefined || this.budget === 0 || this.running.length >= maxNumSeqs) return;
      const hits = this.config.enablePrefixCaching ? this.pool.lookup(head.known, speculative?.dropLastHitBlock ?? false) : [];
      const hit = hits.length * this.config.blockSize;
      let tokens = head.known.length - hit;
      const padded = speculative !== null && tokens === 1 && onlyDecodesRun;
      if (padded) {
        tokens = 1 + speculative.numSpecTokens;
        if (tokens > this.budget || hit + tokens > maxModelLen) return;
      }
      if (threshold > 0) tokens = Math.min(tokens, threshold);
      if (!this.config.enableChunkedPrefill && tokens > this.budget) return;
      tokens = Math.min(tokens, this.budget);

      const idle = hits.filter((block) => this.pool.referencesOf(block) === 0).length;
      const reserve = idle + (this.running.length > 0 ? watermarkBlocks : 0);
      const free = this.pool.freeQueue.length;
      const wholeSequence = this.blocksFor(Math.min(head.known.length, maxModelLen)) - hits.length;
      const needed = Math.max(0, this.blocksFor(Math.min(hit + tokens + this.lookahead, maxModelLen)) - hits.length);
      if ((this.config.reserveFullSequence && wholeSequence + reserve > free) || needed + reserve > free) {
        this.refused.push(head);
        return;
      }

      this.waiting.shift();
      this.pool.appendHits(head.table, hits);
      this.pool.append(head.table, needed);
      head.computed = hit;
      this.register(head, hit + tokens);
      this.running.push(head);
      head.state = 'running';
      (head.preemptedBefore ? this.resumed : this.admitted).push(head);
      this.hitTokens[head.spec.id] = hit;
      this.schedule(head, tokens, padded ? speculative.numSpecTokens : 0, padded);
    }
  }

  /** [17] */
  private schedule(request: NaiveRequest, tokens: number, drafts: number, padded: boolean): void {
    this.budget -= tokens;
    const isPrefill = request.known.length === request.spec.promptLen || request.known.length - request.computed > 1;
    this.entries.push({ request, tokens, drafts, padded, isPrefill, computedBefore: request.computed, accepted: 0, sampled: 0 });
  }

  /** [9] */
  private register(request: NaiveRequest, computedAfter: number): void {
    if (!this.config.enablePrefixCaching) return;
    const fullBlocks = Math.floor(Math.min(computedAfter, request.known.length) / this.config.blockSize);
    this.pool.register(request.table, request.known, fullBlocks);
  }

  /** [27] to [29] */
  private processOutput(): string[] {
    const finished: string[] = [];
    for (const entry of this.entries) {
      const { request } = entry;
      const { spec } = request;
      if (entry.computedBefore + entry.tokens - entry.drafts < request.known.length) continue;
      if (entry.drafts > 0 && !entry.padded) {
        entry.accepted = Math.min(cyclic(spec.acceptPattern, request.timesVerified, 0), entry.drafts);
        request.timesVerified += 1;
      }
      request.computed -= entry.drafts - entry.accepted;
      for (let gained = 0; gained < entry.accepted + 1 && request.state === 'running'; gained += 1) {
        request.known.push(spec.outputStart + request.known.length - spec.promptLen);
        entry.sampled += 1;
        const output = request.known.length - spec.promptLen;
        if (request.known.length >= this.config.maxModelLen || output >= spec.maxTokens) {
          request.state = 'finished';
          finished.push(spec.id);
          this.pool.free(request.table);
          this.running = this.running.filter((other) => other !== request);
        }
      }
    }
    return finished;
  }

  /** [30] */
  private proposeDrafts(): void {
    if (this.config.speculative === null) return;
    const { numSpecTokens } = this.config.speculative;
    for (const { request, sampled } of this.entries) {
      if (sampled === 0 || request.state !== 'running') continue;
      request.drafts = Math.min(numSpecTokens, cyclic(request.spec.draftLens, request.timesProposed, numSpecTokens));
      request.timesProposed += 1;
    }
  }

  private endOfStep(): TraceStep['end'] {
    const cached = this.pool.registeredBlocks();
    return {
      running: ids(this.running),
      freeBlocks: this.pool.freeQueue.length,
      freeQueue: this.pool.freeQueue.slice(0, this.config.freeQueueRecorded),
      ...(this.config.enablePrefixCaching ? { numCachedBlocks: cached.length } : {}),
      ...(this.config.enablePrefixCaching && this.config.numGpuBlocksUsable <= MAX_BLOCKS_WITH_CACHED_LIST ? { cachedBlocks: cached } : {}),
    };
  }

  private blocksFor(tokens: number): number {
    return Math.ceil(tokens / this.config.blockSize);
  }
}

function ids(requests: readonly NaiveRequest[]): string[] {
  return requests.map((request) => request.spec.id);
}

function byUrgency(a: NaiveRequest, b: NaiveRequest): number {
  return (a.spec.priority ?? 0) - (b.spec.priority ?? 0) || a.order - b.order;
}

function cyclic(pattern: readonly number[] | undefined, n: number, missing: number): number {
  return pattern?.[n % pattern.length] ?? missing;
}

function toTraceEntry(entry: NaiveEntry): TraceScheduled {
  return {
    id: entry.request.spec.id,
    numTokens: entry.tokens,
    isPrefill: entry.isPrefill,
    numComputedTokensBefore: entry.computedBefore,
    ...(entry.drafts > 0 ? { draftTokens: entry.drafts, acceptedTokens: entry.accepted } : {}),
    ...(entry.padded ? { padded: true } : {}),
    sampled: entry.sampled,
  };
}
