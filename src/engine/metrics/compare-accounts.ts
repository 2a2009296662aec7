import type { Run } from '../recording/run.ts';
import type { WaitReason } from '../recording/spans.ts';

/**
 * Where a request's time from arrival to the delivered answer can go. forming: a static batch waits for more. shut: a static batch runs, or
 * its answers are held back until it is released. slot, pages, budget: waits for one. preempted: thrown out, waits and computes again.
 * stalled: in the batch, but the step belongs to another's prefill. prefill, decode: is computed. edge: waits for the step in progress.
 */
export const ACCOUNTS = ['forming', 'shut', 'slot', 'pages', 'budget', 'preempted', 'stalled', 'prefill', 'decode', 'edge'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** ns by account; they sum to the E2E time as delivered. */
export type TimeAccounts = Readonly<Record<Account, number>>;

const ACCOUNT_OF_REASON: Readonly<Record<WaitReason, Account>> = {
  none: 'edge',
  arrived: 'edge',
  behind: 'edge',
  slot: 'slot',
  pages: 'pages',
  budget: 'budget',
  'preempting-step': 'preempted',
  batch: 'shut',
  'self-preempt': 'preempted',
  'prefill-alone': 'stalled',
};

/** Sums over steps, so that any stretch of them is looked up and not walked. */
class StepSums {
  /** Length of all steps before a step; idle time between them is not in it. */
  private readonly busyNs: Float64Array;
  /** The same of the steps in which the head of the queue waits for this: who stands behind it waits for the same. */
  private readonly headNs = new Map<Account, Float64Array>();

  constructor(private readonly run: Run) {
    const accountOfStep = new Map<number, Account>();
    for (let request = 0; request < run.requestCount; request++) {
      for (const span of run.spansOf(request)) {
        if (span.kind !== 'queued' || span.reason === 'behind') continue;
        for (let step = span.fromStep; step < span.toStep; step++) accountOfStep.set(step, ACCOUNT_OF_REASON[span.reason]);
      }
    }
    this.busyNs = this.sums(() => true);
    for (const account of new Set(accountOfStep.values())) {
      this.headNs.set(
        account,
        this.sums((step) => accountOfStep.get(step) === account),
      );
    }
  }

  busy(fromStep: number, toStep: number): number {
    return this.busyNs[toStep] - this.busyNs[fromStep];
  }

  /** Adds a stretch spent behind the head. */
  addBehind(accounts: Record<Account, number>, fromStep: number, toStep: number): void {
    let left = this.busy(fromStep, toStep);
    for (const [account, sums] of this.headNs) {
      const ns = sums[toStep] - sums[fromStep];
      accounts[account] += ns;
      left -= ns;
    }
    accounts.edge += left;
  }

  private sums(counts: (step: number) => boolean): Float64Array {
    const { startNs, endNs } = this.run.steps;
    const sums = new Float64Array(this.run.stepCount + 1);
    for (let step = 0; step < this.run.stepCount; step++) sums[step + 1] = sums[step] + (counts(step) ? endNs[step] - startNs[step] : 0);
    return sums;
  }
}

/** Accounts of each of these finished requests, in their order. */
export function timeAccounts(run: Run, requests: readonly number[]): readonly TimeAccounts[] {
  const sums = new StepSums(run);
  return requests.map((request) => accountsOf(run, request, sums));
}

function accountsOf(run: Run, request: number, sums: StepSums): TimeAccounts {
  const { arrivalNs, releasedNs } = run.requests;
  const accounts = noTime();
  const { policy } = run.scenario;
  const idle = policy.kind === 'static' && policy.formation.kind === 'wait-until-full' ? 'forming' : 'edge';
  let atNs = arrivalNs[request];
  let hasRun = false;
  let again = false;
  for (const span of run.spansOf(request)) {
    // A wait whose reason changes within a step lasts no step.
    if (span.kind === 'held' || span.toStep === span.fromStep) continue;
    const startNs = run.steps.startNs[span.fromStep];
    const endNs = run.steps.endNs[span.toStep - 1];
    const busyNs = sums.busy(span.fromStep, span.toStep);
    // Between its arrival and the first step that takes notice: the rest of a step in progress, or idle time.
    accounts[span.kind === 'queued' ? 'edge' : idle] += startNs - atNs;
    accounts[idle] += endNs - startNs - busyNs;
    atNs = endNs;
    if (span.kind === 'queued' && hasRun) again = true;
    if (span.kind === 'decode') again = false;
    if (span.kind !== 'queued') hasRun = true;
    if (again) accounts.preempted += busyNs;
    else if (span.kind === 'prefill' || span.kind === 'decode') accounts[span.kind] += busyNs;
    else if (span.reason === 'behind') sums.addBehind(accounts, span.fromStep, span.toStep);
    else accounts[ACCOUNT_OF_REASON[span.reason]] += busyNs;
  }
  // What is written and not handed over yet waits for the release of its batch.
  accounts.shut += releasedNs[request] - atNs;
  return accounts;
}

function noTime(): Record<Account, number> {
  return { forming: 0, shut: 0, slot: 0, pages: 0, budget: 0, preempted: 0, stalled: 0, prefill: 0, decode: 0, edge: 0 };
}
