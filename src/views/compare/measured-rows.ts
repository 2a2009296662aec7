import { percentile } from '../../engine/metrics/distribution.ts';
import type { Both, TokenMedians } from '../../narration/compare/compare-messages.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import type { MeasuredTimes } from '../../scenario/requests-schema.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';

const { measured: words } = compareEn;

export interface MeasuredRow {
  readonly key: string;
  readonly label: string;
  readonly measured: string;
  readonly modelled: string;
  readonly error: string;
}

/** What a real server took against the model: totals and rates of both sides, and their ratio. */
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
  return [...totals, ...ratio];
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

/** Median |relative error| of single times, by side and token; null where nothing was measured. */
export function measuredMedians({ a, b }: Pick<ComparePanelProps, 'a' | 'b'>): Both<TokenMedians | null> {
  return { a: mediansOf(a), b: mediansOf(b) };
}

function mediansOf({ run, measured }: CompareSide): TokenMedians | null {
  if (measured === null) return null;
  const { firstTokenNs, lastTokenNs, arrivalNs } = run.requests;
  const median = (column: Float64Array, realOf: (times: MeasuredTimes) => number): number | null => {
    const errors = measured.times.flatMap((times, request) =>
      times === null || column[request] < 0 ? [] : [Math.abs((column[request] - arrivalNs[request]) / realOf(times) - 1)],
    );
    return errors.length === 0
      ? null
      : percentile(
          errors.sort((x, y) => x - y),
          50,
        );
  };
  const first = median(firstTokenNs, (times) => times.firstTokenNs);
  const last = median(lastTokenNs, (times) => times.lastTokenNs);
  return first === null || last === null ? null : { first, last };
}
