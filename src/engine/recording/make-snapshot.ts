import { addHeldRow, addToWork, createStepWork } from '../cost/step-work.ts';
import type { StepWork } from '../cost/step-work.ts';
import type { Phase } from './events.ts';
import type { Replay } from './replay.ts';
import type { Run } from './run.ts';
import type { PageColumns, RequestState, RunningRequest, Snapshot, WaitingRequest } from './snapshot.ts';
import { padWork } from '../scheduling/padding.ts';
import { PAGE_NEW, PAGE_REGISTERED } from './snapshot.ts';
import type { SpanIndex } from './span-index.ts';
import type { Span } from './spans.ts';
import { WAIT_REASONS } from './spans.ts';

/** Builds the state at a step and phase from a replay standing there. */
export function makeSnapshot(run: Run, spans: SpanIndex, replay: Replay, step: number, phase: Phase, ns: number): Snapshot {
  const position = 2 * step + (phase === 'output' ? 1 : 0);
  const { pool } = replay;
  const events = run.eventsOf(step).filter((event) => phase === 'output' || event.phase === 'scheduled');
  const running = replay.running.map((request) => runningRequest(spans.span(spans.at(request, step)), request, run, replay, phase));
  // The two large parts are made when somebody asks: most look-ups (a preview, a sentence, a table) do not.
  let pages: PageColumns | null = null;
  let freeQueue: Int32Array | null = null;
  // A run without requests has no step: its one moment is idle and takes no time.
  const isEmpty = run.stepCount === 0;
  const scheduledTokens = isEmpty ? 0 : run.steps.prefillTokens[step] + run.steps.decodeTokens[step];
  return {
    step,
    phase,
    ns,
    stepStartNs: isEmpty ? 0 : run.steps.startNs[step],
    stepEndNs: isEmpty ? 0 : run.steps.endNs[step],
    idle: scheduledTokens === 0,
    running,
    waiting: waitingRequests(run, spans, replay, step),
    slots: slotsOf(replay, run.scenario.limits.maxNumSeqs),
    usablePages: pool.usablePages,
    freePages: pool.freePages,
    registeredPages: pool.registeredPages,
    get pages() {
      pages ??= pageColumns(standingAt(replay, position), 2 * step);
      return pages;
    },
    ghosts: replay.ghosts.filter(
      (ghost) => ghost.position <= position && pool.references[ghost.page] === 0 && pool.registered[ghost.page] === 0,
    ),
    get freeQueue() {
      freeQueue ??= standingAt(replay, position).pool.freeQueue();
      return freeQueue;
    },
    evictedPages: Int32Array.from(replay.evicted),
    states: statesOf(run, replay, step, phase),
    events,
    work: workOf(run, spans, step),
  };
}

function standingAt(replay: Replay, position: number): Replay {
  replay.moveTo(position);
  return replay;
}

function runningRequest(span: Span, request: number, run: Run, replay: Replay, phase: Phase): RunningRequest {
  const spec = run.scenario.requests[request];
  const step = replay.step;
  const decoded = span.kind === 'decode' && span.draftTokens === 0 ? step - span.fromStep : 0;
  const known = span.knownBefore + decoded;
  const computed = span.computedBefore + decoded * span.tokensPerStep;
  const tokens = span.kind === 'prefill' || span.kind === 'decode' ? span.tokensPerStep : 0;
  const samples = tokens > 0 && computed + tokens - span.draftTokens >= known;
  const isOutput = phase === 'output';
  const rejected = span.draftTokens - span.acceptedDraftTokens;
  const gained = samples ? span.acceptedDraftTokens + 1 : 0;
  return {
    request,
    slot: span.slot,
    doing: span.kind === 'queued' ? 'stalled' : span.kind,
    computedTokens: isOutput ? computed + tokens - rejected : computed,
    inFlightTokens: isOutput ? 0 : tokens,
    knownTokens: known + (isOutput ? gained : 0),
    prefillEndTokens: span.prefillEnd,
    outputTokens: known - spec.promptTokens + (isOutput ? gained : 0),
    samples,
    hitTokens: hitTokensOf(run, request, step),
    draftTokens: span.draftTokens,
    acceptedDraftTokens: span.acceptedDraftTokens,
    paddedDrafts: span.paddedDrafts,
    pages: replay.pool.table(request),
  };
}

function hitTokensOf(run: Run, request: number, step: number): number {
  if (run.requests.hitTokens[request] === 0) return 0;
  let hit = 0;
  for (const event of run.eventsOfRequest(request)) {
    if (event.step > step) break;
    if (event.kind === 'admit' || event.kind === 'resume') hit = 0;
    if (event.kind === 'prefix-hit') hit = event.tokens;
  }
  return hit;
}

function waitingRequests(run: Run, spans: SpanIndex, replay: Replay, step: number): WaitingRequest[] {
  const { blocked } = replay;
  return Array.from(replay.waiting.toArray(), (request) => {
    const index = spans.at(request, step);
    const sinceStep = spans.waitingSince(index);
    const knownTokens = spans.columns.knownBefore[index];
    const isBlocked = blocked !== null && blocked.request === request;
    const firstScheduledNs = run.requests.firstScheduledNs[request];
    const preempted = firstScheduledNs >= 0 && firstScheduledNs < run.steps.endNs[step] && sinceStep > run.requests.arrivalStep[request];
    return {
      request,
      reason: WAIT_REASONS[spans.columns.reason[index]],
      knownTokens,
      outputTokens: knownTokens - run.scenario.requests[request].promptTokens,
      preempted,
      sinceNs: preempted ? run.steps.startNs[sinceStep] : run.requests.arrivalNs[request],
      needPages: isBlocked ? blocked.needPages : 0,
      freePages: isBlocked ? blocked.freePages : 0,
    };
  });
}

function slotsOf(replay: Replay, maxNumSeqs: number): Int32Array {
  const slots = new Int32Array(maxNumSeqs).fill(-1);
  for (const request of replay.running) slots[replay.slots[request]] = request;
  return slots;
}

function pageColumns(replay: Replay, position: number): PageColumns {
  const { pool } = replay;
  const pages = {
    owner: new Int32Array(pool.usablePages + 1).fill(-1),
    block: new Int32Array(pool.usablePages + 1).fill(-1),
    references: pool.references.slice(),
    flags: new Uint8Array(pool.usablePages + 1),
  };
  for (const request of replay.running) {
    const length = pool.tableLength(request);
    const blocks = pool.blocks(request);
    for (let block = 0; block < length; block++) {
      const page = blocks[block];
      if (pages.owner[page] >= 0) continue;
      pages.owner[page] = request;
      pages.block[page] = block;
      if (replay.takenAt[page] === position) pages.flags[page] = PAGE_NEW;
    }
  }
  if (pool.registeredPages === 0) return pages;
  for (let page = 1; page <= pool.usablePages; page++) {
    if (pool.registered[page] === 0) continue;
    pages.flags[page] |= PAGE_REGISTERED;
    if (pool.references[page] > 0) continue;
    pages.owner[page] = pool.keptOwner[page];
    pages.block[page] = pool.keptBlock[page];
  }
  return pages;
}

function statesOf(run: Run, replay: Replay, step: number, phase: Phase): RequestState[] {
  const { arrivalStep, endStep } = run.requests;
  const states = Array.from({ length: run.requestCount }, (_, request): RequestState => {
    if (arrivalStep[request] < 0 || arrivalStep[request] > step) return 'not-arrived';
    const ended =
      endStep[request] >= 0 &&
      (endStep[request] < step || (endStep[request] === step && (phase === 'output' || run.finalState(request) !== 'finished')));
    return ended ? run.finalState(request) : 'waiting';
  });
  for (const request of replay.running) states[request] = states[request] === 'finished' ? 'held' : 'running';
  return states;
}

function workOf(run: Run, spans: SpanIndex, step: number): StepWork {
  const found = spans.computedAt(step);
  const work = createStepWork(found.length);
  for (const span of found) {
    if (span.kind === 'held') continue;
    const decoded = span.kind === 'decode' && span.draftTokens === 0 ? step - span.fromStep : 0;
    const computed = span.computedBefore + decoded * span.tokensPerStep;
    const known = span.knownBefore + decoded;
    addToWork(
      work,
      span.tokensPerStep,
      computed,
      span.kind === 'prefill',
      span.draftTokens,
      computed + span.tokensPerStep - span.draftTokens >= known,
    );
  }
  // Held rows are computed beside decoding ones; a prefill step has none (T3, T5).
  if (work.prefillChunks === 0) for (const span of found) if (span.kind === 'held') addHeldRow(work, span.computedBefore);
  padWork(work, run.scenario.policy);
  return work;
}
