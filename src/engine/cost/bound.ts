import type { Bound, OperatorCost } from './cost-model.ts';

/** What an operator takes its time for: the longest of its four. */
export function boundOf(computeNs: number, hbmNs: number, launchNs: number, linkNs = 0): Bound {
  if (linkNs > Math.max(computeNs, hbmNs, launchNs)) return 'link';
  if (launchNs > Math.max(computeNs, hbmNs)) return 'launch';
  return computeNs > hbmNs ? 'compute' : 'hbm';
}

/** The bound most of the time of several operators goes to; the host gap counts as launch. */
export function boundOfOperators(operators: readonly OperatorCost[], hostGapNs: number): Bound {
  let hbm = 0;
  let compute = 0;
  let link = 0;
  let launch = hostGapNs;
  for (const operator of operators) {
    launch += operator.launchNs;
    link += operator.linkNs;
    const workNs = operator.totalNs - operator.launchNs - operator.linkNs;
    if (operator.computeNs > operator.hbmNs) compute += workNs;
    else hbm += workNs;
  }
  return boundOf(compute, hbm, launch, link);
}
