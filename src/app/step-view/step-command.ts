import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { placeUnderPlayhead } from '../../narration/step/step-scene.ts';
import type { StepScene } from '../../narration/step/step-scene.ts';
import type { Player } from '../../player/player.ts';
import type { Command } from '../keyboard/commands.ts';
import type { Session } from '../session/session.ts';
import { openPlace, sceneAt } from './open-place.ts';

/**
 * What the keys of going in and out mean in the Step view: run, step, layer, operator. ↑ and ↓ go to the neighbour on the same level.
 * @returns whether the command was one of these
 */
export function stepCommand(command: Command, { player, openView }: Session): boolean {
  const { place } = player.store.getState().stepLook;
  switch (command) {
    case 'open':
    case 'zoom-in':
      if (isAttention(place)) openView('attention');
      else goIn(player, place);
      return true;
    case 'back-out':
    case 'zoom-out':
      if (place === null) openView('run');
      else openPlace(player, outOf(place));
      return true;
    case 'fit':
      openPlace(player, null);
      return true;
    case 'lane-up':
    case 'lane-down':
      goBeside(player, place, command === 'lane-down' ? 1 : -1);
      return true;
    default:
      return false;
  }
}

/** Attention has a view of its own below it. */
function isAttention(place: StepPlace | null): boolean {
  return place?.operator === 'attention-prefill' || place?.operator === 'attention-decode';
}

/** One level out: operator, layer, step. */
function outOf({ layer, operator }: StepPlace): StepPlace | null {
  return layer !== null && operator !== null ? { layer, operator: null } : null;
}

/** One level in, where the playhead stands; into the first layer, or operator, where it stands in none. */
function goIn(player: Player, place: StepPlace | null): void {
  const scene = sceneAt(player);
  if (scene.layout.layers === 0 || (place !== null && place.operator !== null)) return;
  const under = placeUnderPlayhead(scene, player.store.getState().ns);
  if (place === null) return openPlace(player, { layer: under.layer ?? 0, operator: null });
  const first = scene.layout.operatorsOf(place.layer ?? 0)[0]?.cost.id ?? null;
  openPlace(player, { layer: place.layer, operator: under.layer === place.layer ? under.operator : first });
}

function goBeside(player: Player, place: StepPlace | null, direction: 1 | -1): void {
  if (place === null) return;
  const places = neighboursOf(sceneAt(player), place);
  const at = places.findIndex(({ layer, operator }) => layer === place.layer && operator === place.operator);
  const next = places[at + direction];
  if (next !== undefined) openPlace(player, next);
}

/** All places on the same level, in the order of time. */
function neighboursOf({ layout }: StepScene, { layer, operator }: StepPlace): readonly StepPlace[] {
  if (layer !== null && operator !== null) return layout.operatorsOf(layer).map(({ cost }) => ({ layer, operator: cost.id }));
  return layout.stretches.flatMap((stretch): StepPlace[] => {
    if (stretch.kind === 'layer') return [{ layer: stretch.layer, operator: null }];
    return stretch.kind === 'operator' ? [{ layer: null, operator: stretch.cost.id }] : [];
  });
}
