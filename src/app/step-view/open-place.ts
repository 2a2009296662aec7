import { placeUnderPlayhead, stepScene } from '../../narration/step/step-scene.ts';
import type { StepScene } from '../../narration/step/step-scene.ts';
import type { StepPlace } from '../../engine/cost/step-layout.ts';
import type { Player } from '../../player/player.ts';

/** The step the playhead stands in, opened up. */
export function sceneAt(player: Player): StepScene {
  const { run, ns } = player.store.getState();
  return stepScene(run, run.momentAt(ns).step);
}

/** Opens a place of the step; the playhead goes to its start where it is not inside already. */
export function openPlace(player: Player, place: StepPlace | null): void {
  player.dispatch({ type: 'step-look', look: { place } });
  if (place === null) return;
  const scene = sceneAt(player);
  const under = placeUnderPlayhead(scene, player.store.getState().ns);
  const isInside = under.layer === place.layer && (place.operator === null || under.operator === place.operator);
  const startNs = startOf(scene, place);
  if (!isInside && startNs !== null) player.dispatch({ type: 'go-to-ns', ns: scene.scheduled.stepStartNs + startNs });
}

/** Where a place begins, ns from the step's start; null where the step has no such place. */
function startOf({ layout }: StepScene, { layer, operator }: StepPlace): number | null {
  if (layer === null)
    return layout.stretches.find((stretch) => stretch.kind === 'operator' && stretch.cost.id === operator)?.startNs ?? null;
  if (operator !== null) return layout.operatorsOf(layer).find(({ cost }) => cost.id === operator)?.startNs ?? null;
  return layout.stretches.find((stretch) => stretch.kind === 'layer' && stretch.layer === layer)?.startNs ?? null;
}
