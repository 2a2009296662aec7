import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhyChain } from '../narration.ts';
import { shownParts } from '../shown-parts.ts';
import { stepBytes, stepCost } from '../step-cost.ts';
import { chainOf, eventLink, ruleLink } from './chain-link.ts';
import { tellEvent } from './tell-event.ts';

/** Why a step takes as long as it does: what binds it, the prefill that came into it, and what its time went to. */
export function whyStep(run: Run, snapshot: Snapshot, words: Catalogue): WhyChain | null {
  if (snapshot.idle) return null;
  const cost = stepCost(run, snapshot);
  const bytes = stepBytes(cost);
  const { step } = snapshot;
  const prefills = run.eventsOf(step).filter((event) => event.kind === 'admit' || event.kind === 'resume' || event.kind === 'chunk');
  const { weightsNs, kvNs, computeNs, overheadNs } = cost.parts;
  const [shownWeightsNs = 0, shownKvNs = 0, arithmeticNs = 0, shownOverheadNs = 0] = shownParts([weightsNs, kvNs, computeNs, overheadNs]);
  const so = words.why.told.stepTime({
    durationNs: snapshot.stepEndNs - snapshot.stepStartNs,
    bytesNs: shownWeightsNs + shownKvNs,
    arithmeticNs,
    overheadNs: shownOverheadNs,
    weightBytes: bytes.weights,
    kvBytes: bytes.kv,
    bound: cost.bound,
  });
  return chainOf(
    words.why.questions.step(step, snapshot.stepEndNs - snapshot.stepStartNs),
    ruleLink(words.why.rules.bound(cost.bound), words),
    prefills.map((event) => eventLink(event, tellEvent(run, event, words), words)),
    { label: words.why.soLabel, sentence: so, moment: { step, phase: snapshot.phase }, event: -1 },
  );
}
