import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Span } from '../../engine/recording/spans.ts';

/*
 * A run in the Trace Event Format (Chrome's, JSON object form), which Perfetto and chrome://tracing open. Times are in µs of the run's clock.
 * Four processes: the requests, one thread each, with what they do as slices and their events as instants; the steps; the pages in use and
 * the queue as counters; the slots, with the request that holds each.
 */
const REQUESTS = 1;
const STEPS = 2;
const COUNTERS = 3;
const SLOTS = 4;

type Arguments = Readonly<Record<string, string | number | null>>;

/** The run as the text of a trace file. */
export function formatChromeTrace(name: string, run: Run): string {
  const lines = [...processNames(run), ...requestSlices(run), ...slotSlices(run), ...stepSlices(run), ...counters(run), ...instants(run)];
  const about = { scenario: name, runHash: run.hash, steps: run.stepCount, endsBeforeItsRequests: run.stoppedAtStepLimit };
  return `{"displayTimeUnit":"ms","otherData":${JSON.stringify(about)},"traceEvents":[\n${lines.join(',\n')}\n]}\n`;
}

/** ns → µs with three digits, exactly. */
function microseconds(ns: number): string {
  const whole = Math.floor(ns / 1_000);
  const rest = ns - whole * 1_000;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(3, '0')}`;
}

function metadata(what: 'process_name' | 'thread_name', pid: number, tid: number, name: string): string {
  return `{"ph":"M","name":"${what}","pid":${pid},"tid":${tid},"args":{"name":${JSON.stringify(name)}}}`;
}

function slice(pid: number, tid: number, name: string, category: string, fromNs: number, toNs: number, args: Arguments): string {
  const times = `"ts":${microseconds(fromNs)},"dur":${microseconds(toNs - fromNs)}`;
  return `{"ph":"X","name":${JSON.stringify(name)},"cat":"${category}",${times},"pid":${pid},"tid":${tid},"args":${JSON.stringify(args)}}`;
}

function processNames(run: Run): readonly string[] {
  const { requests, limits } = run.scenario;
  return [
    metadata('process_name', REQUESTS, 0, 'Requests'),
    metadata('process_name', STEPS, 0, 'Steps'),
    metadata('process_name', COUNTERS, 0, 'Pages and queue'),
    metadata('process_name', SLOTS, 0, 'Slots'),
    ...requests.map(({ id, promptTokens, outputTokens }, request) =>
      metadata('thread_name', REQUESTS, request + 1, `${id}: ${promptTokens} in, ${outputTokens} out`),
    ),
    metadata('thread_name', STEPS, 1, 'Step'),
    ...Array.from({ length: limits.maxNumSeqs }, (_, slot) => metadata('thread_name', SLOTS, slot + 1, `slot ${slot}`)),
  ];
}

/** Start of a step; the run's end for the one after the last. */
function stepStart({ steps, stepCount, endNs }: Run, step: number): number {
  return step < stepCount ? steps.startNs[step] : endNs;
}

function* requestSlices(run: Run): Generator<string> {
  for (let request = 0; request < run.requestCount; request++) {
    const arrivalNs = run.requests.arrivalNs[request];
    const [first] = run.spansOf(request);
    let readyNs = arrivalNs;
    // What arrives during a step and is admitted to the next one was never in a queue that a step saw.
    if (first !== undefined && first.kind !== 'queued') {
      readyNs = run.steps.startNs[first.fromStep];
      if (readyNs > arrivalNs) yield slice(REQUESTS, request + 1, 'queued (until the next step)', 'queued', arrivalNs, readyNs, {});
    }
    for (const span of run.spansOf(request)) {
      const queued = span.kind === 'queued';
      // A request waits from the moment it arrives, which may be within a step, or gives back its pages.
      const fromNs = queued ? Math.max(readyNs, 0) : run.steps.startNs[span.fromStep];
      const toNs = queued ? stepStart(run, span.toStep) : run.steps.endNs[span.toStep - 1];
      readyNs = toNs;
      if (toNs > fromNs) yield slice(REQUESTS, request + 1, spanName(span), span.kind, fromNs, toNs, spanArguments(span));
    }
  }
}

function spanName(span: Span): string {
  if (span.kind === 'queued') return `queued (${span.reason})`;
  if (span.kind === 'prefill') return `prefill ${span.tokensPerStep} tokens`;
  return span.kind;
}

function spanArguments({
  slot,
  fromStep,
  toStep,
  knownBefore,
  computedBefore,
  tokensPerStep,
  needPages,
  freePages,
  reason,
}: Span): Arguments {
  const steps = { firstStep: fromStep, lastStep: toStep - 1 };
  if (reason === 'pages') return { ...steps, needPages, freePages };
  return slot < 0 ? steps : { ...steps, slot, knownTokens: knownBefore, computedTokens: computedBefore, tokensPerStep };
}

/** Who holds a slot, as one slice from admission to its end there. */
function* slotSlices(run: Run): Generator<string> {
  for (let request = 0; request < run.requestCount; request++) {
    let open: { slot: number; fromStep: number; toStep: number } | null = null;
    const { id } = run.scenario.requests[request];
    const close = (held: { slot: number; fromStep: number; toStep: number }): string =>
      slice(SLOTS, held.slot + 1, id, 'slot', run.steps.startNs[held.fromStep], run.steps.endNs[held.toStep - 1], { request: id });
    for (const { slot, fromStep, toStep } of run.spansOf(request)) {
      if (open !== null && open.slot === slot && open.toStep === fromStep) open.toStep = toStep;
      else {
        if (open !== null) yield close(open);
        open = slot < 0 ? null : { slot, fromStep, toStep };
      }
    }
    if (open !== null) yield close(open);
  }
}

function* stepSlices({ steps, stepCount }: Run): Generator<string> {
  for (let step = 0; step < stepCount; step++) {
    yield slice(STEPS, 1, `step ${step}`, 'step', steps.startNs[step], steps.endNs[step], {
      prefillTokens: steps.prefillTokens[step],
      decodeTokens: steps.decodeTokens[step],
      paddedTokens: steps.paddedTokens[step],
      sampledTokens: steps.sampledTokens[step],
      weightsNs: steps.weightsNs[step],
      kvNs: steps.kvNs[step],
      computeNs: steps.computeNs[step],
      overheadNs: steps.overheadNs[step],
    });
  }
}

/** A counter is written where it changes. */
function* counters(run: Run): Generator<string> {
  const { steps, stepCount, endNs } = run;
  const rows: readonly (readonly [string, ArrayLike<number>])[] = [
    ['pages in use', steps.usedPages],
    ['requests running', steps.running],
    ['requests waiting', steps.waiting],
  ];
  for (const [name, values] of rows) {
    let last = -1;
    for (let step = 0; step < stepCount; step++) {
      if (values[step] === last) continue;
      last = values[step];
      yield counter(name, steps.startNs[step], last);
    }
    if (stepCount > 0 && last !== 0) yield counter(name, endNs, name === 'pages in use' ? steps.usedPagesAfter[stepCount - 1] : 0);
  }
}

function counter(name: string, ns: number, value: number): string {
  return `{"ph":"C","name":"${name}","ts":${microseconds(ns)},"pid":${COUNTERS},"args":{"value":${value}}}`;
}

function* instants(run: Run): Generator<string> {
  const idOf = (request: number): string | null => run.scenario.requests[request]?.id ?? null;
  for (let index = 0; index < run.eventCount; index++) {
    const event = run.event(index);
    const place = event.request < 0 ? { pid: STEPS, tid: 1 } : { pid: REQUESTS, tid: event.request + 1 };
    const args = JSON.stringify({
      step: event.step,
      rule: event.rule,
      other: idOf(event.other),
      ...eventNumbers(event),
      causes: event.causes.join(' '),
    });
    yield `{"ph":"i","s":"t","name":"${event.kind}","cat":"event","ts":${microseconds(event.ns)},"pid":${place.pid},"tid":${place.tid},"id":"${index}","args":${args}}`;
  }
}

function eventNumbers({ pages, freePages, tokens, slot }: RunEvent): Arguments {
  return { pages, freePages, tokens, slot };
}
