/**
 * How much a step block says, by its drawn width: below 2 px steps merge into spans, up to 60 px they are plain blocks, from 60 px each
 * carries its token count and id (design §9).
 */
export type ZoomLevel = 'spans' | 'blocks' | 'labelled';

export const BLOCK_FROM_PX = 2;
const LABEL_FROM_PX = 60;
/** A level once reached is kept until the width falls 10 % below its threshold, so that a mark does not flicker at the border. */
const HYSTERESIS = 0.9;

/** The level for blocks `stepPx` wide; `previous` is the level on screen, or null for a first picture. */
export function zoomLevel(stepPx: number, previous: ZoomLevel | null): ZoomLevel {
  const keepsLabels = previous === 'labelled' ? HYSTERESIS : 1;
  const keepsBlocks = previous === 'blocks' || previous === 'labelled' ? HYSTERESIS : 1;
  if (stepPx >= LABEL_FROM_PX * keepsLabels) return 'labelled';
  return stepPx >= BLOCK_FROM_PX * keepsBlocks ? 'blocks' : 'spans';
}
