import type { Run } from '../engine/recording/run.ts';

/** The requests that carry a hue: at most eight, a pure function of the run and the pins of the link, never of the playhead. */
export interface FocusSet {
  /** Request indices by arrival; hue A to H in that order. */
  readonly members: readonly number[];
  /** 0 to 7 (hues A to H), or −1 for the grey rest. */
  hueOf(request: number): number;
}

export const HUE_COUNT = 8;

/**
 * Pins first (in the order they were pinned), then by most pages held at once, ties by arrival. Unpinned, the eight take hues in arrival
 * order; a pin takes the hue of the request it pushes out.
 */
export function focusSet(run: Run, pins: readonly number[] = []): FocusSet {
  const byPeak = Array.from({ length: run.requestCount }, (_, request) => request).sort(
    (a, b) => run.requests.peakPages[b] - run.requests.peakPages[a] || a - b,
  );
  const hues = byPeak.slice(0, HUE_COUNT).sort((a, b) => a - b);
  const newcomers = pins.slice(0, HUE_COUNT).filter((pin) => pin >= 0 && pin < run.requestCount && !hues.includes(pin));
  const pushedOut = byPeak
    .slice(0, HUE_COUNT)
    .reverse()
    .filter((request) => !pins.includes(request));
  newcomers.forEach((pin, i) => {
    hues[hues.indexOf(pushedOut[i])] = pin;
  });
  const hueByRequest = new Map(hues.map((request, hue) => [request, hue]));
  return { members: hues, hueOf: (request) => hueByRequest.get(request) ?? -1 };
}
