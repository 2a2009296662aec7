/** A corner of the simplex and what the objective is there. */
interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

const REFLECT = 1;
const EXPAND = 2;
const CONTRACT = 0.5;
const SHRINK = 0.5;
/** Spread of the objective below which a simplex has arrived. */
const FLAT = 1e-7;

function between(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((start, axis) => start + share * ((to[axis] ?? start) - start));
}

function centroid(corners: readonly Corner[]): number[] {
  const [first] = corners;
  if (first === undefined) throw new RangeError('a simplex needs corners');
  return first.at.map((_, axis) => corners.reduce((sum, corner) => sum + (corner.at[axis] ?? 0), 0) / corners.length);
}

/**
 * Minimises `objective` from `start` by the simplex method of Nelder and Mead (1965). Deterministic: no random starts, a fixed number of
 * rounds, each begun anew around the best point with half the reach, so that a collapsed simplex recovers.
 * @param reach first size of the simplex along every axis.
 */
export function nelderMead(objective: (at: readonly number[]) => number, start: readonly number[], reach: number): readonly number[] {
  const rounds = 5;
  let best = start;
  for (let round = 0; round < rounds; round += 1) best = descend(objective, best, reach * SHRINK ** round);
  return best;
}

function byValue(a: Corner, b: Corner): number {
  return a.value - b.value;
}

/** Whether all corners are as good as each other: nothing is gained by going on. */
function isFlat(corners: readonly Corner[]): boolean {
  const values = corners.map((corner) => corner.value);
  return Math.max(...values) - Math.min(...values) < FLAT;
}

function descend(objective: (at: readonly number[]) => number, start: readonly number[], reach: number): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: objective(at) });
  const moved = start.map((_, axis) => corner(start.map((value, other) => (other === axis ? value + reach : value))));
  let corners = [corner(start), ...moved];
  const mostMoves = 100 * (start.length + 1);
  for (let move = 0; move < mostMoves && !isFlat(corners); move += 1) {
    corners = nextSimplex([...corners].sort(byValue), corner);
  }
  return [...corners].sort(byValue)[0]?.at ?? start;
}

/** One move of a simplex whose corners are sorted best first. */
function nextSimplex(corners: readonly Corner[], corner: (at: readonly number[]) => Corner): Corner[] {
  const best = corners[0];
  const worst = corners.at(-1);
  const secondWorst = corners.at(-2);
  if (best === undefined || worst === undefined || secondWorst === undefined) throw new RangeError('a simplex needs two corners');
  const others = corners.slice(0, -1);
  const middle = centroid(others);
  const reflected = corner(between(middle, worst.at, -REFLECT));
  if (reflected.value < best.value) {
    const expanded = corner(between(middle, worst.at, -EXPAND));
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < secondWorst.value) return [...others, reflected];
  const contracted = corner(between(middle, reflected.value < worst.value ? reflected.at : worst.at, CONTRACT));
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  return corners.map((old) => (old === best ? old : corner(between(best.at, old.at, SHRINK))));
}
