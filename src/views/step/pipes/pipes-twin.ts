import type { HierarchyUse } from '../../../engine/cost/hierarchy-use.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { PlaceUse } from '../../../narration/step/place-use.ts';
import { plainText } from '../../../narration/parts.ts';
import type { TwinTable } from '../../panel/twin-table.ts';
import { busyText, capacityText, rateText } from './level-text.ts';

const { pipes: words, duration } = stepWords;
const { columns } = words;
const { numbers } = en;

/** The link to the other cards, where there are any. */
function linkRows({ link: use, bottleneck }: HierarchyUse): TwinTable['rows'] {
  if (use === null) return [];
  const { link, bytes, aloneNs, busyShare } = use;
  return [
    {
      key: 'card-link',
      cells: [
        `${words.cardLink[link.kind]}, ${words.cardLinkTo}`,
        '',
        '',
        '',
        numbers.bytes(bytes),
        duration(aloneNs),
        words.busy(busyShare),
        bottleneck === 'link' ? words.binds : '',
        '',
        words.rate(link.rate.perSecond),
        words.sourceName(link.rate.source),
        '',
      ],
    },
  ];
}

/** Level by level: how large and fast, what passes, how long it alone would take, how busy it is. */
export function pipesTwin(subject: string, { demand, use }: PlaceUse): TwinTable {
  const bytes = (value: number) => (value === 0 ? '' : numbers.bytes(value));
  return {
    caption: plainText(words.sentence(subject, demand.durationNs)),
    columns: [
      { label: columns.level },
      { label: columns.weights, numeric: true },
      { label: columns.kv, numeric: true },
      { label: columns.activations, numeric: true },
      { label: columns.total, numeric: true },
      { label: columns.alone, numeric: true },
      { label: columns.busy, numeric: true },
      { label: columns.binds },
      { label: columns.capacity, numeric: true },
      { label: columns.rate, numeric: true },
      { label: columns.rateSource },
      { label: columns.measured, numeric: true },
    ],
    rows: [
      ...linkRows(use),
      ...use.levels.map((level) => ({
        key: level.level.id,
        cells: [
          words.levels[level.level.id],
          bytes(level.bytes.weights),
          bytes(level.bytes.kv),
          bytes(level.bytes.activations),
          numbers.bytes(level.totalBytes),
          level.aloneNs === null ? '' : duration(level.aloneNs),
          busyText(level),
          use.bottleneck === level.level.id ? words.binds : '',
          capacityText(level),
          rateText(level),
          words.sourceName(level.level.sheet?.source ?? level.level.measured?.source ?? ''),
          level.level.measured === null ? '' : words.rate(level.level.measured.perSecond),
        ],
      })),
      {
        key: 'tensor',
        cells: [
          words.levels.tensor,
          '',
          '',
          '',
          numbers.flops(use.tensor.flops),
          duration(use.tensor.aloneNs),
          busyText(use.tensor),
          use.bottleneck === 'tensor' ? words.binds : '',
          '',
          use.tensor.sheet === null ? words.noRate : words.flopRate(use.tensor.sheet.perSecond),
          words.sourceName(use.tensor.sheet?.source ?? ''),
          use.tensor.measured === null ? '' : words.flopRate(use.tensor.measured.perSecond),
        ],
      },
    ],
  };
}
