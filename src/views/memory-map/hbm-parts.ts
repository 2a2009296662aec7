import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';

export interface HbmSegment {
  readonly role: 'streamed' | 'looked-up' | 'activations' | 'pool' | 'unused';
  readonly x: number;
  readonly width: number;
}

const POOL_MIN_WIDTH_PX = 1.2;

/**
 * The card to scale: segments that add up to the width. "looked-up" are resident tables of which a step reads single rows; activations
 * and runtime stand as one. The pool is never drawn thinner than 1.2 px, so that it can be found.
 */
export function hbmSegments(plan: MemoryPlan, widthPx: number): readonly HbmSegment[] {
  const pxPerByte = widthPx / plan.cardBytes;
  let x = 0;
  const segment = (role: HbmSegment['role'], bytes: number, minWidthPx = 0): HbmSegment => {
    const width = Math.min(widthPx - x, Math.max(minWidthPx, bytes * pxPerByte));
    const placed = { role, x, width };
    x += width;
    return placed;
  };
  return [
    segment('streamed', plan.streamedWeightBytes),
    segment('looked-up', plan.weightBytes - plan.streamedWeightBytes),
    segment('activations', plan.activationBytes + plan.runtimeBytes),
    segment('pool', plan.reservedPageBytes + plan.poolBytes, POOL_MIN_WIDTH_PX),
    { role: 'unused', x, width: widthPx - x },
  ];
}
