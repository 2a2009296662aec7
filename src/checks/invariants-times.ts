import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Report } from './invariants.ts';

/** Time never runs back, and the parts of a step's duration sum to it. */
export function checkStepTimes(run: Run, reportAt: (step: number) => Report): void {
  const { startNs, endNs, weightsNs, kvNs, computeNs, overheadNs } = run.steps;
  let before = 0;
  for (let step = 0; step < run.stepCount; step += 1) {
    const start = at(startNs, step);
    const end = at(endNs, step);
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) reportAt(step)('times are integers', `${start} to ${end}`);
    if (start < before) reportAt(step)('a step starts after the one before has ended', `${start} < ${before}`);
    if (end <= start) reportAt(step)('a step takes time', `${start} to ${end}`);
    const parts = at(weightsNs, step) + at(kvNs, step) + at(computeNs, step) + at(overheadNs, step);
    if (parts !== end - start) reportAt(step)('the parts of a step’s time sum to it', `${parts} ≠ ${end - start}`);
    before = end;
  }
  let [lastStep, lastNs] = [0, 0];
  for (let index = 0; index < run.eventCount; index += 1) {
    const event = run.event(index);
    if (event.step < lastStep || event.ns < lastNs) reportAt(event.step)('events are in order of time', `event ${index} ${event.kind}`);
    if (event.causes.some((cause) => cause >= index || cause < 0))
      reportAt(event.step)('a cause comes before its effect', `event ${index} ${event.kind}`);
    [lastStep, lastNs] = [event.step, event.ns];
  }
}

/** Arrival ≤ first scheduled ≤ first token ≤ last token, as far as a request got. */
export function checkRequestTimes(run: Run, report: Report): void {
  const { arrivalNs, firstScheduledNs, firstTokenNs, lastTokenNs, outputTokens } = run.requests;
  run.scenario.requests.forEach((spec, request) => {
    const times = [at(arrivalNs, request), at(firstScheduledNs, request), at(firstTokenNs, request), at(lastTokenNs, request)];
    const reached = times.filter((time) => time >= 0);
    const inOrder = reached.every((time, index) => index === 0 || time >= (reached[index - 1] ?? 0));
    const noGap = times.slice(0, reached.length).every((time) => time >= 0);
    if (!inOrder || !noGap) report('arrival ≤ first scheduled ≤ first token ≤ last token', `request ${spec.id}: ${times.join(', ')}`);
    const wrote = at(outputTokens, request);
    if (wrote > spec.outputTokens) report('a request writes at most the tokens asked for', `request ${spec.id}: ${wrote}`);
    if (wrote > 0 !== at(lastTokenNs, request) >= 0) report('a last token has a time', `request ${spec.id}: ${wrote} tokens`);
  });
}

function at(column: Float64Array | Uint32Array | Int32Array, index: number): number {
  return column[index] ?? Number.NaN;
}

/** What arrives during a step queues at the start of the next (SPEC E3): after scheduling, all that arrived by the step's start are there. */
export function checkArrivals(run: Run, scheduled: Snapshot, report: Report): void {
  const { step, stepStartNs, states } = scheduled;
  const onStepClock = run.scenario.arrivalClock === 'step';
  run.scenario.requests.forEach((spec, request) => {
    const arrived = onStepClock ? spec.arrival <= step : spec.arrival <= stepStartNs;
    if (arrived === (states[request] === 'not-arrived')) {
      report(
        'what arrives during a step queues at the start of the next',
        `request ${spec.id}, arrival ${spec.arrival}: ${states[request]}`,
      );
    }
  });
}
