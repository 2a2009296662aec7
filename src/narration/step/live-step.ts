import { totalBytes } from '../../engine/cost/hierarchy-bytes.ts';
import type { StepPlace } from '../../engine/cost/step-layout.ts';
import type { SentenceLengths } from '../parts.ts';
import { stepWords } from './en.ts';
import type { StepMessages } from './messages.ts';
import type { PlaceUse } from './place-use.ts';
import type { StepScene } from './step-scene.ts';

/** What the open place does and what its time goes to: the whole step, a layer or an operator. */
export function liveStep(
  scene: StepScene,
  place: StepPlace | null,
  placeUse: PlaceUse | null,
  { live }: StepMessages = stepWords,
): SentenceLengths {
  if (placeUse === null) return place?.operator ? live.doesNotRun(place.operator, scene.step) : live.idle(scene.step);
  const { demand, use } = placeUse;
  const bytes = totalBytes(demand.levels.hbm);
  const hbm = use.levels.find(({ level }) => level.id === 'hbm');
  const busy = {
    durationNs: demand.durationNs,
    bytes,
    flops: demand.flops,
    memoryBusy: hbm?.busyShare ?? 0,
    tensorBusy: use.tensor.busyShare,
  };
  if (place === null) return live.step({ ...busy, ...scene.purpose, cards: scene.cards, bottleneck: use.bottleneck });
  if (place.operator === null) return live.layer({ ...busy, layer: place.layer ?? 0, layers: scene.layout.layers, cards: scene.cards });
  const { durationNs, hbmNs, computeNs, launchNs, linkBytes, bound } = demand;
  const told = bound === 'link' ? linkBytes : bytes;
  return live.operator({ operator: place.operator, durationNs, cards: scene.cards, bytes: told, hbmNs, computeNs, launchNs, bound });
}
