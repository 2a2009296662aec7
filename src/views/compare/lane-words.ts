import type { SideLine } from '../../narration/compare/compare-messages.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { CompareSide } from './compare-props.ts';

/** How a side works, from its settings. */
export function sideLineOf({ scenario }: Run): SideLine {
  const { policy, limits, delivery } = scenario;
  return {
    policy: policy.kind,
    slots: limits.maxNumSeqs,
    formation: policy.kind === 'static' ? policy.formation : null,
    prefill: policy.kind === 'static' ? policy.prefill : null,
    delivery,
  };
}

export function nameIn(run: Run): (request: number) => string {
  return (request) => requestLabel(run.scenario, request);
}

/** What a screen reader says of a request's lane on one side. */
export function laneWords({ side, run }: CompareSide, request: number): string {
  const { firstTokenNs, releasedNs, firstScheduledNs, arrivalNs } = run.requests;
  return compareEn.labels.laneWords({
    side,
    request: requestLabel(run.scenario, request),
    arrivalNs: arrivalNs[request],
    startNs: firstScheduledNs[request],
    firstTokenNs: firstTokenNs[request],
    lastTokenNs: run.requests.lastTokenNs[request],
    deliveredNs: releasedNs[request],
  });
}
