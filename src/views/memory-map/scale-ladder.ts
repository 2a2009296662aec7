/** Pages that one mark of the map may stand for. */
export const SCALE_LADDER = [1, 4, 16, 64, 256, 1024] as const;

const MOST_PLACES = 600;

/** The first step of the ladder that shows at most 600 places. The limit of 262,144 pages needs the last one: 256 places. */
export function pagesPerPlace(usablePages: number): number {
  return SCALE_LADDER.find((pages) => Math.ceil(usablePages / pages) <= MOST_PLACES) ?? SCALE_LADDER[SCALE_LADDER.length - 1] ?? 1;
}
