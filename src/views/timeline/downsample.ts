/**
 * One sample per pixel column: for every column between x0 and x1 the step whose `value` is largest among the steps that reach into it.
 * Returns step indices in time order without repeats; when there are fewer steps than columns, every step.
 * A maximum of the input is always a maximum of the output, so a short peak cannot vanish.
 */
export function sampleSteps(
  startNs: ArrayLike<number>,
  value: ArrayLike<number>,
  fromStep: number,
  toStep: number,
  x: (ns: number) => number,
  columns: number,
): readonly number[] {
  const steps: number[] = [];
  if (toStep - fromStep <= columns) {
    for (let step = fromStep; step < toStep; step++) steps.push(step);
    return steps;
  }
  let column = Number.NaN;
  let best = fromStep;
  for (let step = fromStep; step < toStep; step++) {
    const stepColumn = Math.floor(x(startNs[step]));
    if (stepColumn !== column) {
      if (!Number.isNaN(column)) steps.push(best);
      column = stepColumn;
      best = step;
    } else if (value[step] > value[best]) best = step;
  }
  if (toStep > fromStep) steps.push(best);
  return steps;
}
