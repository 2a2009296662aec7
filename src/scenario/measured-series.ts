import type { ScenarioDocument } from './document.ts';

/** What a real server did, second by second from the first arrival; entry i is second i, from i to i + 1. */
export interface MeasuredSeries {
  /** Output tokens written in the second. */
  readonly outputTokens: readonly number[];
  /** Requests running and waiting at the end of the second. */
  readonly running: readonly number[];
  readonly waiting: readonly number[];
  /** Share of the KV cache in use at the end of the second; null where nobody counted it. */
  readonly kvShare: readonly number[] | null;
  /**
   * Counted by the server itself; or by the times of its requests: then one counts as running from when it was first scheduled to its last
   * token, pushed out meanwhile or not, and its tokens are spread evenly over that time.
   */
  readonly countedBy: 'server' | 'requests';
}

const NS_PER_SECOND = 1e9;

/** The seconds of a log in which every request has its times; null for another, or where arrivals are steps. */
export function seriesOfRequests({ requests, arrivalClock }: ScenarioDocument): MeasuredSeries | null {
  if (arrivalClock !== 'ns' || requests.length === 0) return null;
  const firstNs = requests.reduce((first, { arrival }) => Math.min(first, arrival), Infinity);
  let endNs = 0;
  for (const { measured, arrival } of requests) {
    if (measured === undefined) return null;
    endNs = Math.max(endNs, arrival - firstNs + measured.lastTokenNs);
  }
  const seconds = Math.ceil(endNs / NS_PER_SECOND);
  const outputTokens = Array<number>(seconds).fill(0);
  const running = Array<number>(seconds).fill(0);
  const waiting = Array<number>(seconds).fill(0);
  for (const { measured, arrival, outputTokens: tokens } of requests) {
    if (measured === undefined) continue;
    const arrivedNs = arrival - firstNs;
    const [scheduledNs, firstTokenNs, lastTokenNs] = [measured.scheduledNs, measured.firstTokenNs, measured.lastTokenNs].map(
      (ns) => arrivedNs + ns,
    );
    for (let second = Math.floor(arrivedNs / NS_PER_SECOND); second < seconds && second * NS_PER_SECOND <= lastTokenNs; second++) {
      const atNs = (second + 1) * NS_PER_SECOND;
      if (atNs < scheduledNs) waiting[second]++;
      else if (atNs < lastTokenNs) running[second]++;
    }
    outputTokens[secondOf(firstTokenNs, seconds)]++;
    const gapNs = tokens < 2 ? 0 : (lastTokenNs - firstTokenNs) / (tokens - 1);
    for (let token = 1; token < tokens; token++) outputTokens[secondOf(firstTokenNs + token * gapNs, seconds)]++;
  }
  return { outputTokens, running, waiting, kvShare: null, countedBy: 'requests' };
}

function secondOf(ns: number, seconds: number): number {
  return Math.min(seconds - 1, Math.floor(ns / NS_PER_SECOND));
}
