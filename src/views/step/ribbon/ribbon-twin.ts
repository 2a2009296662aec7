import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { StepScene } from '../../../narration/step/step-scene.ts';
import type { TwinRow, TwinTable } from '../../panel/twin-table.ts';
import type { OperatorStretch } from '../../../engine/cost/step-layout.ts';
import { operatorBytes } from './operator-bytes.ts';

const { numbers } = en;
const { bounds, crumbs, duration, operators, ribbon: words } = stepWords;
const { columns } = words;

/** The step part by part, the operators of one layer among them. */
export function ribbonTwin({ step, layout }: StepScene, layer: number | null): TwinTable {
  const rows = layout.stretches.flatMap((stretch): TwinRow[] => {
    const takes = duration(stretch.endNs - stretch.startNs);
    const start = numbers.millisecondsNumber(stretch.startNs, 3);
    if (stretch.kind === 'host-gap') return [{ key: 'host-gap', cells: [words.hostGap, start, takes, '', '', '', '', '', ''] }];
    if (stretch.kind === 'operator') return [operatorRow(stretch, operators[stretch.cost.id].name, '')];
    const own: TwinRow = { key: `layer-${stretch.layer}`, cells: [crumbs.layer(stretch.layer), start, takes, '', '', '', '', '', ''] };
    if (stretch.layer !== layer) return [own];
    const inside = layout.operatorsOf(layer).map((operator) => operatorRow(operator, operators[operator.cost.id].name, `layer-${layer}-`));
    return [own, ...inside];
  });
  return {
    caption: `${crumbs.step(step)}: ${duration(layout.durationNs)}`,
    columns: [
      { label: columns.place },
      { label: columns.start, numeric: true },
      { label: columns.duration, numeric: true },
      { label: columns.bytesTime, numeric: true },
      { label: columns.arithmeticTime, numeric: true },
      { label: columns.launch, numeric: true },
      { label: columns.bytes, numeric: true },
      { label: columns.flops, numeric: true },
      { label: columns.bound },
    ],
    rows,
  };
}

function operatorRow({ cost, startNs, endNs }: OperatorStretch, name: string, keyStart: string): TwinRow {
  return {
    key: keyStart + cost.id,
    cells: [
      name,
      numbers.millisecondsNumber(startNs, 3),
      duration(endNs - startNs),
      duration(cost.hbmNs + cost.linkNs),
      cost.computeNs === 0 ? '' : duration(cost.computeNs),
      duration(cost.launchNs),
      numbers.bytes(operatorBytes(cost)),
      cost.flops === 0 ? '' : numbers.flops(cost.flops),
      bounds[cost.bound],
    ],
  };
}
