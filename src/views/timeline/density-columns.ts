/** Running and waiting requests by pixel column of the whole run: the largest number in each. */
export interface DensityColumns {
  readonly running: Float64Array;
  readonly waiting: Float64Array;
  /** Largest running + waiting of any column; at least 1. */
  readonly most: number;
}

/**
 * Columns of `columns` equal slices of [fromNs, toNs): in each the step with the most running + waiting requests.
 * A slice in which no step starts continues the step before it, unless that step has ended: then it is idle.
 */
export function densityColumns(
  steps: {
    readonly startNs: ArrayLike<number>;
    readonly endNs: ArrayLike<number>;
    readonly running: ArrayLike<number>;
    readonly waiting: ArrayLike<number>;
  },
  fromNs: number,
  toNs: number,
  columns: number,
): DensityColumns {
  const running = new Float64Array(columns);
  const waiting = new Float64Array(columns);
  const perNs = columns / Math.max(1, toNs - fromNs);
  let most = 1;
  for (let step = 0; step < steps.startNs.length; step++) {
    if (steps.endNs[step] <= fromNs || steps.startNs[step] >= toNs) continue;
    const total = steps.running[step] + steps.waiting[step];
    if (total > most) most = total;
    const first = Math.max(0, Math.floor((steps.startNs[step] - fromNs) * perNs));
    const last = Math.min(columns - 1, Math.max(first, Math.ceil((steps.endNs[step] - fromNs) * perNs) - 1));
    for (let column = first; column <= last; column++) {
      if (total > running[column] + waiting[column]) {
        running[column] = steps.running[step];
        waiting[column] = steps.waiting[step];
      }
    }
  }
  return { running, waiting, most };
}
