/** Samples of a column over time: for each the step that is shown and the last step it stands for. */
export interface StepSamples {
  readonly count: number;
  readonly step: Int32Array;
  readonly lastStep: Int32Array;
}

/**
 * One sample per pixel column: of the steps [fromStep, toStep) that start in it the one whose `value` is largest. When there are fewer
 * steps than columns, every step is its own sample. A maximum of the input is always a maximum of the output, so a short peak cannot
 * vanish.
 */
export function sampleSteps(
  startNs: ArrayLike<number>,
  value: ArrayLike<number>,
  fromStep: number,
  toStep: number,
  x: (ns: number) => number,
  columns: number,
): StepSamples {
  const steps = Math.max(0, toStep - fromStep);
  const step = new Int32Array(steps <= columns ? steps : columns + 2);
  const lastStep = new Int32Array(step.length);
  if (steps <= columns) {
    for (let i = 0; i < steps; i++) step[i] = lastStep[i] = fromStep + i;
    return { count: steps, step, lastStep };
  }
  let count = 0;
  let column = -Infinity;
  for (let s = fromStep; s < toStep; s++) {
    const stepColumn = Math.min(columns - 1, Math.max(-1, Math.floor(x(startNs[s]) - x(startNs[fromStep]))));
    if (stepColumn > column) {
      step[count] = s;
      count++;
      column = stepColumn;
    } else if (value[s] > value[step[count - 1]]) step[count - 1] = s;
    lastStep[count - 1] = s;
  }
  return { count, step, lastStep };
}
