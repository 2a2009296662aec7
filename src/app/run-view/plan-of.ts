import { memoryPlan } from '../../engine/memory/memory-plan.ts';
import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import type { Scenario } from '../../engine/scenario.ts';

/** Where the card's memory goes in a scenario. */
export function planOf({ gpu, model, formats, limits }: Scenario): MemoryPlan {
  return memoryPlan({ gpu, model, formats, limits, pool: { kind: 'pages', usablePages: limits.usablePages } });
}
