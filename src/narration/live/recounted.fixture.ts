import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { PAGE_NEW } from '../../engine/recording/snapshot.ts';

/*
 * What the numbers of a sentence must be, counted from pages, tables, free queue and scenario: not from the events sentences are made of.
 */

export const NAME = '(?:#\\d+|[A-Z]|r\\d+)';
export const LIST = `${NAME}(?:, ${NAME})*(?: and (?:${NAME}|\\d+ more))?`;

export interface Scene {
  readonly run: Run;
  readonly snapshot: Snapshot;
}

export const value = (text: string): number => Number(text.replaceAll(',', ''));
export const requestOf = ({ run }: Scene, name: string): number =>
  run.scenario.requests.findIndex((request) => request.id === name.replace('#', ''));
export const free = ({ snapshot }: Scene, text: string): boolean => value(text) === snapshot.freeQueue.length;
export const usable = ({ run }: Scene, text: string): boolean => value(text) === run.scenario.limits.usablePages;
export const pagesFor = ({ run }: Scene, tokens: number): number => Math.ceil(tokens / run.scenario.limits.blockSizeTokens);
export const rowOf = (scene: Scene, name: string) => scene.snapshot.running.find((row) => row.request === requestOf(scene, name));
export const knownOf = (scene: Scene, name: string): number => {
  const request = requestOf(scene, name);
  const waiting = scene.snapshot.waiting.find((entry) => entry.request === request);
  return (scene.run.scenario.requests[request]?.promptTokens ?? 0) + (waiting?.outputTokens ?? rowOf(scene, name)?.outputTokens ?? 0);
};
/** Pages held one step earlier, when nothing has grown since. */
export const heldBefore = ({ run, snapshot }: Scene, request: number): number =>
  run.pagesHeld(request, snapshot.step - 1, snapshot.step)[0] ?? 0;
export const listed = (list: string): number => {
  const more = /(\d+) more$/.exec(list);
  return (list.replace(/\d+ more$/, '').match(new RegExp(NAME, 'g')) ?? []).length + (more === null ? 0 : Number(more[1]));
};
export const inFlight = ({ snapshot }: Scene) => snapshot.running.filter((row) => row.inFlightTokens > 0);
export const newPagesOf = (scene: Scene, name: string): number =>
  rowOf(scene, name)?.pages.reduce((count, page) => count + ((scene.snapshot.pages.flags[page] ?? 0) & PAGE_NEW ? 1 : 0), 0) ?? 0;
export const newcomers = (scene: Scene) =>
  scene.snapshot.running.filter((row) => scene.snapshot.step === 0 || !ranBefore(scene.run, scene.snapshot.step - 1, row.request));
const ranBefore = (run: Run, step: number, request: number): boolean => (run.pagesHeld(request, step, step + 1)[0] ?? 0) > 0;
export const milliseconds = ({ snapshot }: Scene, text: string): boolean =>
  text === ((snapshot.stepEndNs - snapshot.stepStartNs) / 1e6).toFixed(2);
export const pagesBack = ({ run, snapshot }: Scene, text: string): boolean =>
  value(text) === snapshot.freeQueue.length - run.snapshot(run.nsOf(snapshot.step, 'scheduled')).freeQueue.length;
export const chunk = (scene: Scene, name: string, from: string, to: string, of: string): boolean => {
  const row = rowOf(scene, name);
  return (
    row !== undefined &&
    value(from) === row.computedTokens + 1 &&
    value(to) === row.computedTokens + row.inFlightTokens &&
    value(of) === row.knownTokens
  );
};
export const tokensInFlight = (scene: Scene, doing: 'prefill' | 'decode'): number =>
  inFlight(scene).reduce((sum, row) => sum + (row.doing === doing ? row.inFlightTokens : 0), 0);
export const budget = ({ run }: Scene, text: string): boolean => value(text) === run.scenario.limits.maxNumBatchedTokens;
export const used = (scene: Scene, text: string): boolean =>
  value(text) === tokensInFlight(scene, 'prefill') + tokensInFlight(scene, 'decode');

export function many(s: Scene, times = '', victim = '', back = '', running = '', waiting = ''): boolean {
  const { run, snapshot } = s;
  const steps = run.steps.preemptions.slice(0, snapshot.step + 1).filter((count) => count > 0).length;
  return (
    Number.parseInt(times, 10) === steps &&
    value(back) === heldBefore(s, requestOf(s, victim)) &&
    value(running) === snapshot.running.length &&
    value(waiting) === snapshot.waiting.length
  );
}

export function finished({ run, snapshot }: Scene, who: string): boolean {
  return (
    listed(who) ===
    Array.from(run.requests.endStep).filter((step, request) => step === snapshot.step && run.finalState(request) === 'finished').length
  );
}

export function comesIn(s: Scene, next: string | undefined, need: string | undefined): boolean {
  if (next === undefined) return true;
  const after = s.run.snapshot(s.run.nsOf(s.snapshot.step + 1, 'scheduled'));
  const request = requestOf(s, next);
  return after.running.some((row) => row.request === request) && (need === undefined || value(need) === pagesFor(s, knownOf(s, next)));
}

export function admitted(s: Scene, name = '', slot?: string, tokens?: string, known?: string, pages?: string): boolean {
  const row = rowOf(s, name);
  return (
    row !== undefined &&
    (slot === undefined || s.snapshot.slots[value(slot)] === row.request) &&
    (tokens === undefined || value(tokens) === row.inFlightTokens) &&
    (known === undefined || value(known) === knownOf(s, name)) &&
    (pages === undefined || value(pages) === newPagesOf(s, name))
  );
}

export function hits(s: Scene, name = '', hit = '', hitPages?: string): boolean {
  const row = rowOf(s, name);
  return row !== undefined && value(hit) === row.computedTokens && (hitPages === undefined || value(hitPages) === pagesFor(s, value(hit)));
}

export function arrivalsWaiting({ run, snapshot }: Scene): number[] {
  return snapshot.waiting.map((entry) => entry.request).filter((request) => run.requests.arrivalStep[request] === snapshot.step);
}

export function prefills(s: Scene, requests = '', tokens = '', decode?: string): boolean {
  const count = inFlight(s).filter((row) => row.doing === 'prefill').length;
  return (
    value(requests) === count &&
    value(tokens) === tokensInFlight(s, 'prefill') &&
    (decode === undefined || value(decode) === tokensInFlight(s, 'decode'))
  );
}

export function cacheToRead(s: Scene): number {
  return inFlight(s).reduce((sum, row) => sum + row.computedTokens + row.inFlightTokens, 0);
}

export function ended({ run }: Scene, some: string, of: string, tokens = '', steps = '', ms = ''): boolean {
  const finishedRequests = run.scenario.requests.filter((_, request) => run.finalState(request) === 'finished');
  const written = run.requests.outputTokens.reduce((sum, count) => sum + count, 0);
  return (
    value(some) === finishedRequests.length &&
    value(of) === run.scenario.requests.length &&
    value(tokens) === written &&
    value(steps) === run.stepCount &&
    value(ms) === Math.round((run.steps.endNs[run.stepCount - 1] ?? 0) / 1e6)
  );
}
