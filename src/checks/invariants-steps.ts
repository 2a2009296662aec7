import type { Run } from '../engine/recording/run.ts';
import type { RequestState, Snapshot } from '../engine/recording/snapshot.ts';
import type { Report } from './invariants.ts';

/** Requests conserved; slots and budget kept; snapshot and columns of a step agree. */
export function checkStepLimits(run: Run, snapshot: Snapshot, report: Report): void {
  checkRequestsConserved(snapshot, report);
  checkSlots(run, snapshot, report);
  checkColumns(run, snapshot, report);
}

/** Every request is in exactly one state, and the lists hold exactly the waiting and the running. */
function checkRequestsConserved(snapshot: Snapshot, report: Report): void {
  const listed = new Map<number, RequestState>();
  const list = (request: number, state: RequestState): void => {
    if (listed.has(request)) report('a request stands in one list, once', `request ${request}`);
    listed.set(request, state);
  };
  for (const waiting of snapshot.waiting) list(waiting.request, 'waiting');
  for (const { request, doing } of snapshot.running) {
    // In the output of its last step a row of a static batch is held already, and still shown doing what it did.
    const heldNow = doing === 'held' || (snapshot.phase === 'output' && snapshot.states[request] === 'held');
    list(request, heldNow ? 'held' : 'running');
  }
  snapshot.states.forEach((state, request) => {
    const isListed = state === 'waiting' || state === 'running' || state === 'held';
    if ((isListed ? state : undefined) !== listed.get(request)) {
      report(
        'requests in = finished + aborted + rejected + running + waiting',
        `request ${request} is ${state}, listed as ${listed.get(request)}`,
      );
    }
  });
}

function checkSlots(run: Run, snapshot: Snapshot, report: Report): void {
  const { maxNumSeqs } = run.scenario.limits;
  if (snapshot.slots.length !== maxNumSeqs) report('there are maxNumSeqs slots', `${snapshot.slots.length}`);
  if (snapshot.running.length > maxNumSeqs) report('at most maxNumSeqs run', `${snapshot.running.length} > ${maxNumSeqs}`);
  const taken = snapshot.slots.filter((request) => request >= 0).length;
  if (taken !== snapshot.running.length) report('each running request has a slot', `${taken} slots, ${snapshot.running.length} running`);
  for (const { request, slot } of snapshot.running) {
    if (snapshot.slots[slot] !== request)
      report('a slot belongs to its request', `slot ${slot} of request ${request}: ${snapshot.slots[slot]}`);
  }
}

/** Lowest free slot at admission, kept until the request leaves the running list (SPEC S12). Admissions stand at the end of the list. */
export function checkSlotsKept(before: Snapshot | null, scheduled: Snapshot, report: Report): void {
  const slotBefore = new Map(before?.running.map((running) => [running.request, running.slot]));
  const taken = new Set<number>();
  for (const { request, slot } of scheduled.running) {
    const kept = slotBefore.get(request);
    const lowestFree = scheduled.slots.findIndex((_, candidate) => !taken.has(candidate));
    if (kept !== undefined && slot !== kept) report('a request keeps its slot', `request ${request}: slot ${kept}, then ${slot}`);
    if (kept === undefined && slot !== lowestFree) {
      report('an admitted request gets the lowest free slot', `request ${request}: slot ${slot}, free ${lowestFree}`);
    }
    taken.add(slot);
  }
}

function checkColumns(run: Run, snapshot: Snapshot, report: Report): void {
  const { step, phase } = snapshot;
  const inFlight = snapshot.running.reduce((sum, running) => sum + running.inFlightTokens, 0);
  const used = snapshot.usablePages - snapshot.freePages;
  const agree = (name: string, column: number | undefined, shown: number): void => {
    if (column !== shown) report(`column and snapshot agree on ${name} (${phase})`, `${column}, ${shown}`);
  };
  if (phase === 'output') {
    agree('used pages', run.steps.usedPagesAfter[step], used);
    if (inFlight !== 0) report('nothing is in flight after the output', `${inFlight} tokens`);
    return;
  }
  const { prefillTokens, decodeTokens, running, waiting, usedPages } = run.steps;
  const { limits, policy } = run.scenario;
  const { maxNumBatchedTokens } = limits;
  // The budget binds vLLM alone (SPEC T1, P1).
  if (policy.kind === 'vllm-v1' && inFlight > maxNumBatchedTokens)
    report('a step computes at most its token budget', `${inFlight} > ${maxNumBatchedTokens}`);
  agree('scheduled tokens', (prefillTokens[step] ?? 0) + (decodeTokens[step] ?? 0), inFlight);
  agree('running requests', running[step], snapshot.running.length);
  agree('waiting requests', waiting[step], snapshot.waiting.length);
  agree('used pages', usedPages[step], used);
  for (const { request, pages } of snapshot.running) {
    agree(`pages of request ${request}`, run.pagesHeld(request, step, step + 1)[0], pages.length);
  }
}
