import type { Run } from '../../engine/recording/run.ts';
import type { EventKind, RunEvent } from '../../engine/recording/events.ts';
import type { RunningRequest, Snapshot } from '../../engine/recording/snapshot.ts';
import { PAGE_REGISTERED } from '../../engine/recording/snapshot.ts';
import { MAX_BLOCKS_WITH_CACHED_LIST } from './trace.ts';
import type { TraceConfig, TraceScheduled, TraceStep } from './trace.ts';

/**
 * What a run decided, in the words of a golden trace: every step's recorded fields, read from the run's snapshots after scheduling and
 * after the output and from its events (whose order is the order of the decisions).
 */
export function runToSteps(run: Run, config: Pick<TraceConfig, 'enablePrefixCaching' | 'policy' | 'freeQueueRecorded'>): TraceStep[] {
  return Array.from({ length: run.stepCount }, (_, step) => stepOf(run, config, step));
}

function stepOf(run: Run, config: Parameters<typeof runToSteps>[1], step: number): TraceStep {
  const scheduled = run.snapshot(run.nsOf(step, 'scheduled'));
  const output = run.snapshot(run.nsOf(step, 'output'));
  const events = run.eventsOf(step);
  const id = (request: number): string => requestId(run, request);
  const idsOf = (kind: EventKind): string[] => ofKind(events, kind).map((event) => id(event.request));
  const aborted = idsOf('abort');
  const head = scheduled.waiting[0];
  const caching = config.enablePrefixCaching;
  const admitted = new Set(events.filter((event) => event.kind === 'admit' || event.kind === 'resume').map((event) => event.request));
  const hitTokens = scheduled.running
    .filter((running) => admitted.has(running.request))
    .map((running) => [id(running.request), running.hitTokens] as const);
  return {
    step,
    scheduled: scheduled.running
      .filter((running) => running.inFlightTokens > 0)
      .map((running) => entryOf(id(running.request), running, sampledTokens(run, running, output))),
    newlyScheduled: idsOf('admit'),
    resumed: idsOf('resume'),
    preempted: idsOf('preempt'),
    ...(config.policy === 'priority' ? { rolledBack: idsOf('take-back') } : {}),
    refused: head !== undefined && head.reason === 'pages' ? [id(head.request)] : [],
    ...(caching ? { prefixHitTokens: Object.fromEntries(hitTokens) } : {}),
    running: scheduled.running.map((running) => id(running.request)),
    waiting: scheduled.waiting.map((waiting) => id(waiting.request)),
    blockTables: Object.fromEntries(scheduled.running.map((running) => [id(running.request), [...running.pages]])),
    freeBlocks: scheduled.freePages,
    ...(caching ? { evicted: [...scheduled.evictedPages] } : {}),
    ...(aborted.length > 0 ? { aborted } : {}),
    finished: idsOf('finish'),
    end: endOf(output, config, id),
  };
}

/** Running order is scheduling order: the running loop walks the list, admissions are appended. */
function entryOf(id: string, running: RunningRequest, sampled: number): TraceScheduled {
  return {
    id,
    numTokens: running.inFlightTokens,
    isPrefill: running.outputTokens === 0 || running.knownTokens - running.computedTokens > 1,
    numComputedTokensBefore: running.computedTokens,
    ...(running.draftTokens > 0 ? { draftTokens: running.draftTokens, acceptedTokens: running.acceptedDraftTokens } : {}),
    ...(running.paddedDrafts ? { padded: true } : {}),
    sampled,
  };
}

function sampledTokens(run: Run, before: RunningRequest, output: Snapshot): number {
  const after = output.running.find((running) => running.request === before.request);
  return (after?.outputTokens ?? run.requests.outputTokens[before.request] ?? 0) - before.outputTokens;
}

function endOf(output: Snapshot, config: Parameters<typeof runToSteps>[1], id: (request: number) => string): TraceStep['end'] {
  const registered: number[] = [];
  output.pages.flags.forEach((flags, page) => {
    if ((flags & PAGE_REGISTERED) !== 0) registered.push(page);
  });
  return {
    running: output.running.map((running) => id(running.request)),
    freeBlocks: output.freePages,
    freeQueue: [...output.freeQueue.subarray(0, config.freeQueueRecorded)],
    ...(config.enablePrefixCaching ? { numCachedBlocks: output.registeredPages } : {}),
    ...(config.enablePrefixCaching && output.usablePages <= MAX_BLOCKS_WITH_CACHED_LIST ? { cachedBlocks: registered } : {}),
  };
}

function ofKind(events: readonly RunEvent[], kind: EventKind): RunEvent[] {
  return events.filter((event) => event.kind === kind);
}

function requestId(run: Run, request: number): string {
  const spec = run.scenario.requests[request];
  if (spec === undefined) throw new Error(`the run names request ${request}, which its scenario does not have`);
  return spec.id;
}
