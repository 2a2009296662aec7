import type { RequestMatch } from '../../engine/metrics/compare-requests.ts';
import type { Run } from '../../engine/recording/run.ts';
import { HUE_COUNT } from '../focus-set.ts';
import type { FocusSet } from '../focus-set.ts';

/** Who carries a hue on one side; a request has the same hue on both. */
export interface SideHues {
  /** By index in this side's run, in hue order. */
  readonly members: readonly number[];
  hueOf(request: number): number;
}

/** Hues of A: those of the same requests in B. Hues that B leaves free go to requests that only A has, by most pages held at once. */
export function huesOfA(a: Run, match: RequestMatch, focus: FocusSet): SideHues {
  const hues = new Map<number, number>();
  const taken = new Set<number>();
  for (const member of focus.members) {
    const hue = focus.hueOf(member);
    taken.add(hue);
    const inA = match.inA(member);
    if (inA >= 0) hues.set(inA, hue);
  }
  const free = [...Array(HUE_COUNT).keys()].filter((hue) => !taken.has(hue));
  const rest = [...match.onlyA].sort((x, y) => a.requests.peakPages[y] - a.requests.peakPages[x] || x - y).slice(0, free.length);
  rest.sort((x, y) => x - y).forEach((request, i) => hues.set(request, free[i]));
  const members = [...hues.keys()].sort((x, y) => (hues.get(x) ?? 0) - (hues.get(y) ?? 0));
  return { members, hueOf: (request) => hues.get(request) ?? -1 };
}
