import { WEIGHT_FORMATS } from '../catalog/number-format-bits.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { residentWeightBytes } from '../catalog/weight-bytes.ts';
import { timingProblem } from '../cost/timing-rates.ts';
import type { MemoryPlanInput } from './memory-plan.ts';

/** Why a plan doesn't fit a card, by how much, and what would. */
export interface MemoryShortfall {
  /** `weights`: nothing is left for even one page; `pages`: fewer pages than asked for fit. */
  readonly what: 'weights' | 'pages';
  readonly askedBytes: number;
  readonly availableBytes: number;
  /** asked − available, above 0. */
  readonly missingBytes: number;
  /** Usable pages that would fit with everything else as it is; 0 when none would. */
  readonly pagesThatFit: number;
  /** Weight formats this card has arithmetic for with which the asked pool would fit, widest first. */
  readonly weightFormatsThatFit: readonly NumberFormat[];
}

interface Asked {
  readonly askedBytes: number;
  readonly budgetBytes: number;
  readonly fixedBytes: number;
  /** Blocks that fit, page 0 included. */
  readonly fitting: number;
}

/** Describes a plan that asks for more than its budget (SPEC M9). */
export function memoryShortfall(input: MemoryPlanInput, asked: Asked): MemoryShortfall {
  const { gpu, model, formats } = input;
  const missingBytes = asked.askedBytes - asked.budgetBytes;
  const now = residentWeightBytes(model, formats.weights);
  const fits = (format: NumberFormat): boolean =>
    now - residentWeightBytes(model, format) >= missingBytes && timingProblem(gpu, format) === null;
  const pagesThatFit = Math.max(0, asked.fitting - 1);
  return {
    what: pagesThatFit === 0 ? 'weights' : 'pages',
    askedBytes: asked.askedBytes,
    availableBytes: asked.budgetBytes,
    missingBytes,
    pagesThatFit,
    weightFormatsThatFit: WEIGHT_FORMATS.filter(fits),
  };
}
