import { spoken } from '../../narration/spoken.ts';

/** Pages that one mark of the map may stand for. */
export const SCALE_LADDER = [1, 4, 16, 64, 256, 1024] as const;

const MOST_PLACES = 600;
const DIGIT_PX = 6;
const STEP_GAP_PX = 6;
/** Room for the words before the steps. */
const NAME_PX = 84;

/** The first step of the ladder that shows at most 600 places. The limit of 262,144 pages needs the last one: 256 places. */
export function pagesPerPlace(usablePages: number): number {
  return SCALE_LADDER.find((pages) => Math.ceil(usablePages / pages) <= MOST_PLACES) ?? SCALE_LADDER[SCALE_LADDER.length - 1] ?? 1;
}

interface LadderStep {
  readonly pages: number;
  readonly label: string;
  readonly x: number;
  readonly width: number;
}

/** The steps from left to right, the last one ending at `rightX`. */
export function ladderSteps(rightX: number): readonly LadderStep[] {
  const labelled = SCALE_LADDER.map((pages) => ({ pages, label: spoken.numbers.integer(pages) }));
  const widths = labelled.map(({ label }) => label.length * DIGIT_PX + STEP_GAP_PX);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return labelled.map((step, i) => ({
    ...step,
    x: rightX - total + widths.slice(0, i).reduce((sum, width) => sum + width, 0),
    width: widths[i] ?? 0,
  }));
}

/** Where the ladder's words begin. */
export function ladderLeft(rightX: number): number {
  return (ladderSteps(rightX)[0]?.x ?? rightX) - NAME_PX;
}
