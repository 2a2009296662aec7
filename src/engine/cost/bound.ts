import type { Bound, OperatorCost } from './cost-model.ts';

/** What an operator takes its time for: the longest of its three. */
export function boundOf(computeNs: number, hbmNs: number, launchNs: number): Bound {
  if (launchNs > Math.max(computeNs, hbmNs)) return 'launch';
  return computeNs > hbmNs ? 'compute' : 'hbm';
}

/** The bound most of the time of several operators goes to; the host gap counts as launch. */
export function boundOfOperators(operators: readonly OperatorCost[], hostGapNs: number): Bound {
  let hbm = 0;
  let compute = 0;
  let launch = hostGapNs;
  for (const operator of operators) {
    launch += operator.launchNs;
    const workNs = operator.totalNs - operator.launchNs;
    if (operator.computeNs > operator.hbmNs) compute += workNs;
    else hbm += workNs;
  }
  return boundOf(compute, hbm, launch);
}
