import type { RooflinePoint } from '../../../engine/cost/roofline.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { TwinRow, TwinTable } from '../../panel/twin-table.ts';
import type { RooflineData } from './roofline-data.ts';

const { roofline: words, operators, titles, duration } = stepWords;
const { columns } = words;
const { numbers } = en;
const NS_PER_MS = 1e6;
const NS_PER_SECOND = 1e9;

/** Points of the step, of what is tried and of what was measured, with the side of the ridge each is on. */
export function rooflineTwin(data: RooflineData): TwinTable {
  const { ridge, roofs, bytesPerSecond, whatIf } = data;
  const peak = roofs.find(({ isUsed }) => isUsed)?.flopsPerSecond ?? 0;
  const row = (key: string, name: string, { intensity, flopsPerSecond }: RooflinePoint): TwinRow => {
    const roof = Math.min(peak, intensity * bytesPerSecond);
    const side = intensity < ridge ? words.sides.left : words.sides.right;
    return {
      key,
      cells: [
        name,
        numbers.fixed(intensity, 2),
        numbers.flopRate(flopsPerSecond),
        roof === 0 ? '' : numbers.percent(flopsPerSecond / roof),
        side,
      ],
    };
  };
  const tried = words.value(whatIf.vary, whatIf.at.count);
  return {
    caption: `${titles.roofline}, ${words.ridge(ridge)}`,
    columns: [
      { label: columns.point },
      { label: columns.intensity, numeric: true },
      { label: columns.rate, numeric: true },
      { label: columns.share, numeric: true },
      { label: columns.side },
    ],
    rows: [
      ...(data.step === null ? [] : [row('step', words.wholeStepNow, data.step)]),
      ...data.operators.map((point) => row(point.id, operators[point.id].name, point)),
      ...(whatIf.isTried ? [row('what-if', `${words.whatIf}: ${tried}`, whatIf.at.step)] : []),
      ...(whatIf.isTried
        ? whatIf.at.operators.map((point) => row(`what-if-${point.id}`, `${tried}, ${operators[point.id].name}`, point))
        : []),
    ],
  };
}

/** Step time and tokens a second for each count of the control, with the measured ones. */
export function timeTwin({ whatIf, measured }: RooflineData): TwinTable {
  const kind = whatIf.vary === 'batch' ? 'decode' : 'prefill';
  const rate = (count: number, durationNs: number) => numbers.integer((count * NS_PER_SECOND) / durationNs);
  const label = columns[whatIf.vary];
  return {
    caption: titles.batchCurve,
    columns: [
      { label },
      { label: columns.time, numeric: true },
      { label: columns.tokensPerSecond, numeric: true },
      { label: columns.measured },
    ],
    rows: [
      ...whatIf.ladder.map(({ count, durationNs }) => ({
        key: `modelled-${count}`,
        cells: [words.value(whatIf.vary, count), duration(durationNs), rate(count, durationNs), ''],
      })),
      ...measured
        .filter((point) => point.kind === kind)
        .map(({ count, contextTokens, ms }) => ({
          key: `measured-${count}-${contextTokens}`,
          cells: [
            words.value(whatIf.vary, count),
            duration(ms * NS_PER_MS),
            rate(count, ms * NS_PER_MS),
            words.measuredContext(contextTokens),
          ],
        })),
    ],
  };
}
