import type { Run } from '../recording/run.ts';
import { ACCOUNTS, timeAccounts } from './compare-accounts.ts';
import type { Account } from './compare-accounts.ts';
import type { Side } from './compare-error.ts';
import type { SideNumbers } from './compare-numbers.ts';
import type { RequestMatch, RequestPair } from './compare-requests.ts';

/** What one side loses to the other. */
export type Cause =
  /** The account in which the side behind spends most more; `gainNs` = that, summed over the matched requests. */
  | { readonly kind: 'account'; readonly account: Account; readonly gainNs: number; readonly most: AccountExample }
  /** It needs more steps for the same tokens. */
  | { readonly kind: 'more-steps' }
  /** Its steps take longer. */
  | { readonly kind: 'longer-steps' };

/** The request that loses most of it. */
export interface AccountExample {
  readonly pair: RequestPair;
  readonly aNs: number;
  readonly bNs: number;
}

/** Why `ahead` answers sooner on average: the account that differs most in its favour; null when none does. */
export function causeOfAnswers(a: Run, b: Run, match: RequestMatch, ahead: Side): Cause | null {
  const ofA = timeAccounts(
    a,
    match.finished.map((pair) => pair.a),
  );
  const ofB = timeAccounts(
    b,
    match.finished.map((pair) => pair.b),
  );
  const sign = ahead === 'a' ? 1 : -1;
  const gain = (at: number, account: Account): number => sign * (ofB[at][account] - ofA[at][account]);
  let cause: Cause | null = null;
  for (const account of ACCOUNTS) {
    let gainNs = 0;
    let most = 0;
    match.finished.forEach((_, at) => {
      gainNs += gain(at, account);
      if (gain(at, account) > gain(most, account)) most = at;
    });
    if (gainNs <= (cause?.kind === 'account' ? cause.gainNs : 0)) continue;
    const example = { pair: match.finished[most], aNs: ofA[most][account], bNs: ofB[most][account] };
    cause = { kind: 'account', account, gainNs, most: example };
  }
  return cause;
}

/** Why one side ends sooner though its answers do not come sooner: fewer steps, or shorter ones, whichever tells more. */
export function causeOfEnd(ahead: SideNumbers, behind: SideNumbers): Cause | null {
  const steps = behind.busySteps / Math.max(1, ahead.busySteps);
  const length = (behind.meanStepNs ?? 1) / (ahead.meanStepNs ?? 1);
  if (steps <= 1 && length <= 1) return null;
  return { kind: steps >= length ? 'more-steps' : 'longer-steps' };
}

/** A slot that goes from one request to the next in the run ahead, while in the other the next one waits longer. */
export interface SlotHandover {
  /** By index in the run ahead. */
  readonly leaves: number;
  readonly enters: number;
  readonly leavesNs: number;
  readonly entersNs: number;
  /** When the same request starts in the run behind. */
  readonly entersBehindNs: number;
}

/** The hand-over that gains most; null when no slot is handed over sooner than in the other run. `toBehind`: index in the run behind, or −1. */
export function largestHandover(ahead: Run, behind: Run, toBehind: (request: number) => number): SlotHandover | null {
  const slotOf = new Map<number, number>();
  const leftBy = new Map<number, number>();
  let found: SlotHandover | null = null;
  const gainOf = (handover: SlotHandover): number => handover.entersBehindNs - handover.entersNs;
  for (let index = 0; index < ahead.eventCount; index++) {
    const event = ahead.event(index);
    if (event.kind === 'finish' || event.kind === 'release') leftBy.set(slotOf.get(event.request) ?? -1, event.request);
    if (event.kind !== 'admit' && event.kind !== 'resume') continue;
    slotOf.set(event.request, event.slot);
    if (event.kind === 'resume') continue;
    const leaves = leftBy.get(event.slot) ?? -1;
    const inBehind = toBehind(event.request);
    if (leaves < 0 || inBehind < 0 || behind.requests.firstScheduledNs[inBehind] < 0) continue;
    const handover = {
      leaves,
      enters: event.request,
      leavesNs: ahead.requests.releasedNs[leaves],
      entersNs: ahead.requests.firstScheduledNs[event.request],
      entersBehindNs: behind.requests.firstScheduledNs[inBehind],
    };
    if (gainOf(handover) > (found === null ? 0 : gainOf(found))) found = handover;
  }
  return found;
}

/** A finished row that stays in its slot. */
export interface ShutSlot {
  readonly request: number;
  readonly slot: number;
  readonly fromNs: number;
  readonly toNs: number;
}

/** The row held longest after its last token; null where none is. */
export function longestShutSlot(run: Run): ShutSlot | null {
  let longest: ShutSlot | null = null;
  for (let request = 0; request < run.requestCount; request++) {
    for (const span of run.spansOf(request)) {
      if (span.kind !== 'held') continue;
      const fromNs = run.steps.startNs[span.fromStep];
      const toNs = run.steps.endNs[span.toStep - 1];
      if (longest === null || toNs - fromNs > longest.toNs - longest.fromNs) longest = { request, slot: span.slot, fromNs, toNs };
    }
  }
  return longest;
}
