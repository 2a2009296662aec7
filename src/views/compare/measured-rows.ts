import { percentile } from '../../engine/metrics/distribution.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';

const { measured: words } = compareEn;

export interface MeasuredRow {
  readonly key: string;
  readonly label: string;
  readonly measured: string;
  readonly modelled: string;
  readonly error: string;
}

/** What a real server took against the model: totals and rates of both sides, their ratio, and how far single times are off. */
export function measuredRows({ a, b, comparison }: Pick<ComparePanelProps, 'a' | 'b' | 'comparison'>): readonly MeasuredRow[] {
  const totals = [a, b].flatMap((side) => totalRows(side, comparison.numbers[side.side].outputTokens));
  const [ofA, ofB] = [a, b].map(({ measured }) => measured?.durationNs ?? null);
  const [modelledA, modelledB] = [a, b].map(({ side }) => comparison.numbers[side].durationNs);
  const ratio =
    ofA === null || ofB === null || modelledA === null || modelledB === null
      ? []
      : [
          {
            key: 'ratio',
            label: words.rows.ratio,
            measured: words.ratio(ofA / ofB),
            modelled: words.ratio(modelledA / modelledB),
            error: words.off(modelledA / modelledB / (ofA / ofB) - 1),
          },
        ];
  return [...totals, ...ratio, ...[a, b].flatMap(timeRows)];
}

function totalRows({ side, run, measured }: CompareSide, outputTokens: number): readonly MeasuredRow[] {
  if (measured === null || measured.durationNs === null || measured.outputTokensPerSecond === null) return [];
  const rate = (outputTokens * 1e9) / run.endNs;
  return [
    {
      key: `total ${side}`,
      label: words.of(side, words.rows.total),
      measured: words.ms(measured.durationNs),
      modelled: words.ms(run.endNs),
      error: words.off(run.endNs / measured.durationNs - 1),
    },
    {
      key: `rate ${side}`,
      label: words.of(side, words.rows.throughput),
      measured: words.rate(measured.outputTokensPerSecond),
      modelled: words.rate(rate),
      error: words.off(rate / measured.outputTokensPerSecond - 1),
    },
  ];
}

/** Median |relative error| of the single times. */
function timeRows({ side, run, measured }: CompareSide): readonly MeasuredRow[] {
  if (measured === null) return [];
  return (['firstToken', 'lastToken'] as const).flatMap((which) => {
    const column = which === 'firstToken' ? run.requests.firstTokenNs : run.requests.lastTokenNs;
    const errors = measured.times.flatMap((times, request) => {
      const real = which === 'firstToken' ? times?.firstTokenNs : times?.lastTokenNs;
      return real === undefined ? [] : [Math.abs((column[request] - run.requests.arrivalNs[request]) / real - 1)];
    });
    if (errors.length === 0) return [];
    errors.sort((x, y) => x - y);
    return [
      {
        key: `${which} ${side}`,
        label: words.of(side, words.rows[which]),
        measured: '',
        modelled: '',
        error: words.off(percentile(errors, 50), true),
      },
    ];
  });
}
