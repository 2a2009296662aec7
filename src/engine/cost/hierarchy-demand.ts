import type { Scenario } from '../scenario.ts';
import { boundOfOperators } from './bound.ts';
import type { OperatorCost, StepCost } from './cost-model.ts';
import { sumOfLevels, trafficOfOneLayer } from './hierarchy-bytes.ts';
import { stepTraffic } from './hierarchy-traffic.ts';
import type { Demand } from './hierarchy-use.ts';
import { isPerLayer } from './operator-table.ts';
import { shareOfOneLayer, type StepPlace } from './step-layout.ts';
import type { StepWork } from './step-work.ts';

/**
 * What a step, or a place in it, asks of the card.
 * @param place null = the whole step; with a layer alone, that layer; with an operator, that operator (of one layer where it runs in each)
 */
export function demandOf(
  { model, formats }: Pick<Scenario, 'model' | 'formats'>,
  work: StepWork,
  cost: StepCost,
  place: StepPlace | null,
): Demand {
  const inside = cost.operators.filter(({ id }) => {
    if (place === null) return true;
    return place.operator === null ? isPerLayer(id) : id === place.operator;
  });
  const moved = stepTraffic(model, formats, work, { ...cost, operators: inside });
  const operators = place === null ? inside : inside.map(shareOfOneLayer);
  const traffic = place === null ? moved : moved.map((all) => ({ ...all, levels: trafficOfOneLayer(all) }));
  const isOneOperator = place !== null && place.operator !== null;
  const hostGapNs = place === null ? cost.hostGapNs : 0;
  return {
    levels: sumOfLevels(traffic),
    flops: sumOf(operators, ({ flops }) => flops),
    hbmNs: sumOf(operators, ({ hbmNs }) => hbmNs),
    computeNs: sumOf(operators, ({ computeNs }) => computeNs),
    launchNs: sumOf(operators, ({ launchNs }) => launchNs) + hostGapNs,
    linkBytes: sumOf(operators, ({ linkBytes }) => linkBytes),
    linkNs: sumOf(operators, ({ linkNs }) => linkNs),
    durationNs: place === null ? cost.durationNs : sumOf(operators, ({ totalNs }) => totalNs),
    bound: isOneOperator ? (operators[0]?.bound ?? 'launch') : boundOfOperators(operators, hostGapNs),
  };
}

function sumOf(operators: readonly OperatorCost[], column: (operator: OperatorCost) => number): number {
  return operators.reduce((total, operator) => total + column(operator), 0);
}
