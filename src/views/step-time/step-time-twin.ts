import { spoken } from '../../narration/spoken.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import type { StepTimeParts } from './step-parts.ts';

const { columns, stepTime, titles } = spoken.labels;
const { numbers } = spoken;

export function stepTimeTwin(step: number, parts: StepTimeParts): TwinTable {
  const row = (label: string, part: keyof StepTimeParts['shown'], ns: number, bytes: number | null) => ({
    key: label,
    cells: [
      label,
      numbers.millisecondsNumber(parts.shown[part], 2),
      parts.durationNs === 0 ? '' : numbers.percent(ns / parts.durationNs),
      bytes === null ? '' : numbers.bytes(bytes),
    ],
  });
  return {
    caption: `${spoken.pictures.twins.atStep(titles.stepTime, step)}: ${numbers.milliseconds(parts.durationNs, 2)}`,
    columns: [
      { label: columns.part },
      { label: columns.duration, numeric: true },
      { label: columns.share, numeric: true },
      { label: columns.bytes, numeric: true },
    ],
    rows: [
      row(stepTime.weights, 'weights', parts.weightsNs, parts.weightBytes),
      row(stepTime.kv, 'kv', parts.kvNs, parts.kvBytes),
      row(stepTime.compute, 'compute', parts.computeNs, null),
      row(stepTime.overhead, 'overhead', parts.overheadNs, null),
    ],
  };
}
