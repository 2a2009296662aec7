import { useMemo } from 'react';
import type { Formula } from '../../engine/formula.ts';
import { shareWithin } from '../../engine/metrics/goodput.ts';
import { distributionOf } from '../../engine/metrics/distribution.ts';
import type { Latency } from '../../engine/metrics/latencies.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { useSize } from '../panel/use-size.ts';
import { monoWidthPx } from '../timeline/text-width.ts';
import { Definition } from './Definition.tsx';
import { binCounts, distributionAxis } from './distribution-scale.ts';
import { labelCentres } from './label-places.ts';
import { SloLine } from './SloLine.tsx';
import './distribution.css';

interface DistributionProps {
  readonly latency: Latency;
  /** Modelled values in ns. */
  readonly values: readonly number[];
  /** Measured values of the same requests; null where there are none. */
  readonly measured: readonly number[] | null;
  readonly targetNs: number | null;
  readonly onTarget: (targetNs: number | null) => void;
  readonly delivery: Scenario['delivery'];
  /** Of numbers of this kind on this card, as a share; null = not checked. */
  readonly knownError: number | null;
  readonly example: () => Formula | null;
}

const DESIGN_SIZE = { widthPx: 416, heightPx: 108 };
const BIN_PX = 11.5;
const BELOW_PX = 26;
const LABELS_PX = 28;
const LABEL_GAP_PX = 10;
const OUTLINE_LABEL_X = 92;
/** In less the panel's sentence alone says what the outline is. */
const ROOM_FOR_OUTLINE_PX = 360;
const MEAN_MARK = 'l4 6h-8z';
const { distribution: words, definitions } = metricsWords;
const { numbers } = en;

/** Where the values of one latency lie: bars as modelled, outline as measured, quantiles, mean, and the objective. */
export function Distribution(props: DistributionProps) {
  const { latency, values, measured, targetNs, onTarget, delivery, knownError, example } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const ascending = useMemo(() => values.toSorted((a, b) => a - b), [values]);
  const numbersOf = useMemo(() => distributionOf(ascending), [ascending]);
  const axis = distributionAxis(ascending, numbersOf?.p99 ?? 0, measured ?? [], targetNs);
  const bins = Math.max(1, Math.round(widthPx / BIN_PX));
  const counts = binCounts(ascending, axis.endNs, bins);
  const measuredCounts = measured === null ? null : binCounts(measured, axis.endNs, bins);
  const most = Math.max(1, ...counts, ...(measuredCounts ?? []));
  const base = heightPx - BELOW_PX;
  const tall = base - LABELS_PX;
  const x = (ns: number) => (Math.min(ns, axis.endNs) / axis.endNs) * widthPx;
  const heightOf = (count: number) => (count / most) * tall;
  const share = targetNs === null ? null : shareWithin(ascending, targetNs);
  const { name } = definitions[latency];
  return (
    <div className="distribution" data-latency={latency}>
      <div className="distribution-head">
        <h3 className="type-title">
          <Definition metric={latency} delivery={delivery} example={example} />
        </h3>
        <span className="type-label">{words.subtitles[latency]}</span>
        <span className="type-badge distribution-unit">{words.unit(knownError)}</span>
      </div>
      <div ref={ref} className="distribution-plot">
        <svg width={widthPx} height={heightPx}>
          <g aria-hidden="true">
            {counts.map((count, i) =>
              count === 0 ? null : (
                <rect
                  key={i}
                  className="distribution-bar"
                  x={(i / bins) * widthPx + 0.5}
                  y={base - heightOf(count)}
                  width={Math.max(0.5, widthPx / bins - 1)}
                  height={heightOf(count)}
                />
              ),
            )}
            {measuredCounts === null ? null : (
              <path className="distribution-outline" d={outlinePath(measuredCounts, widthPx, base, heightOf)} />
            )}
            <line x1={0} x2={widthPx} y1={base} y2={base} stroke="var(--rule2)" />
            {axis.ticksNs.map((ns) => (
              <text
                key={ns}
                x={x(ns)}
                y={base + 12}
                className={`type-badge${ns === 0 ? '' : ns >= axis.endNs ? ' type-end' : ' type-middle'}`}
              >
                {numbers.fixed(ns / 1e6, tickDigits(axis.endNs))}
              </text>
            ))}
            {numbersOf === null ? (
              <text x={0} y={base - 8} className="type-label">
                {words.none}
              </text>
            ) : (
              <>
                <Quantiles of={numbersOf} x={x} widthPx={widthPx} base={base} top={LABELS_PX - 4} />
                <path d={`M${x(numbersOf.mean)} ${base + 1}${MEAN_MARK}`} fill="var(--ink2)" />
                <text x={0} y={base + 25} className="type-label">
                  {`▴ ${words.mean(numbersOf.mean)}`}
                </text>
              </>
            )}
            {measured === null || widthPx < ROOM_FOR_OUTLINE_PX ? null : (
              <text x={OUTLINE_LABEL_X} y={base + 25} className="type-label">
                {words.outlineMeasured}
              </text>
            )}
            {axis.beyond === 0 ? null : (
              <text x={widthPx - 8} y={base - 4} className="type-small type-end distribution-halo">
                {`${words.beyond(axis.beyond, axis.mostNs)} ›`}
              </text>
            )}
            <text x={widthPx} y={base + 25} className={`type-label type-end${targetNs === null ? '' : ' type-signal'}`}>
              {targetNs === null ? words.noSlo : words.slo(targetNs, share)}
            </text>
          </g>
          <SloLine
            name={name}
            targetNs={targetNs}
            share={share}
            endNs={axis.endNs}
            widthPx={widthPx}
            topPx={LABELS_PX + 8}
            bottomPx={base + 3}
            onTarget={onTarget}
          />
        </svg>
      </div>
    </div>
  );
}

/** Digits that tell the ticks of a short axis apart. */
function tickDigits(endNs: number): number {
  return endNs >= 4e6 ? 0 : endNs >= 0.4e6 ? 1 : 2;
}

function outlinePath(counts: readonly number[], widthPx: number, base: number, heightOf: (count: number) => number): string {
  const binPx = widthPx / counts.length;
  const steps = counts.map((count, i) => `L${i * binPx} ${base - heightOf(count)}H${(i + 1) * binPx}`);
  return `M0 ${base}${steps.join('')}V${base}`;
}

interface QuantilesProps {
  readonly of: { readonly p50: number; readonly p90: number; readonly p99: number };
  readonly x: (ns: number) => number;
  readonly widthPx: number;
  readonly base: number;
  readonly top: number;
}

function Quantiles({ of, x, widthPx, base, top }: QuantilesProps) {
  const marks = ([50, 90, 99] as const).map((percent) => {
    const ns = of[`p${percent}`];
    const text = words.quantile(percent, ns);
    return { percent, text, x: x(ns), widthPx: monoWidthPx(text) + LABEL_GAP_PX };
  });
  const centres = labelCentres(marks, 0, widthPx);
  return marks.map(({ percent, text, x: at }, i) => (
    <g key={percent}>
      <line x1={at} x2={at} y1={top} y2={base} stroke="var(--ink)" strokeWidth={percent === 50 ? 2 : 1.25} />
      <text x={centres[i]} y={top - 5} className="type-num type-strong type-middle distribution-halo">
        {text}
      </text>
    </g>
  ));
}
