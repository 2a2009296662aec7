import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';

export interface PlanSegment {
  readonly part: 'weights' | 'beside' | 'pool' | 'over' | 'unused';
  readonly xPx: number;
  readonly widthPx: number;
}

export interface PlanBar {
  readonly segments: readonly PlanSegment[];
  /** Where the card ends, or the share of it that may be used. */
  readonly endPx: number;
  /** Whether that end is what binds. */
  readonly binds: boolean;
}

/**
 * The memory plan to scale of the larger of what there is and what is asked. Nothing is drawn across the card's end: what is asked beyond
 * it is a part of its own.
 */
export function planBar(plan: MemoryPlan, widthPx: number): PlanBar {
  const beside = plan.activationBytes + plan.runtimeBytes;
  const askedPool = plan.poolBytes + plan.reservedPageBytes;
  const asked = plan.weightBytes + beside + askedPool;
  const pxPerByte = widthPx / Math.max(plan.cardBytes, asked);
  const endPx = Math.min(plan.budgetBytes, Math.max(plan.cardBytes, asked)) * pxPerByte;
  const segments: PlanSegment[] = [];
  let xPx = 0;
  const add = (part: PlanSegment['part'], toPx: number): void => {
    if (toPx > xPx) segments.push({ part, xPx, widthPx: toPx - xPx });
    xPx = Math.max(xPx, toPx);
  };
  let bytes = 0;
  for (const [part, partBytes] of [
    ['weights', plan.weightBytes],
    ['beside', beside],
    ['pool', askedPool],
  ] as const) {
    bytes += partBytes;
    add(part, Math.min(endPx, bytes * pxPerByte));
  }
  if (plan.shortfall !== null) add('over', Math.max(endPx, bytes * pxPerByte));
  add('unused', plan.shortfall === null ? plan.cardBytes * pxPerByte : xPx);
  return { segments, endPx, binds: plan.shortfall !== null };
}
