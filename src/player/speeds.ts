/** Factors of the playing speed; 1 is four steps a second. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;

const STEPS_PER_SECOND_AT_1 = 4;
/** Above this, playing cuts instead of easing. */
const EASED_STEPS_PER_SECOND = 8;
/** A phase shorter than a step's animation could not be seen. */
const SHORTEST_PHASE_MS = 240;

export function stepsPerSecond(speed: number): number {
  return STEPS_PER_SECOND_AT_1 * speed;
}

/** One place up or down the ladder, from wherever the speed is. */
export function neighbourSpeed(speed: number, direction: 1 | -1): number {
  const candidates = direction > 0 ? SPEEDS.filter((rung) => rung > speed) : SPEEDS.filter((rung) => rung < speed).reverse();
  return candidates[0] ?? speed;
}

export function playsEased(speed: number): boolean {
  return stepsPerSecond(speed) <= EASED_STEPS_PER_SECOND;
}

/** Whether playing stops at both phases of a step; otherwise at the one after scheduling only. */
export function playsBothPhases(speed: number): boolean {
  return 1000 / stepsPerSecond(speed) / 2 >= SHORTEST_PHASE_MS;
}
