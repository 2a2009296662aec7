import { metricsWords } from '../../narration/metrics/en.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import type { TimeScale } from '../timeline/time-scale.ts';

const NS_PER_SECOND = 1e9;
const RADIUS_PX = 1.4;
/** The key stands at the top right of the plot. */
const KEY_PX = 140;
const KEY_Y = 8;
const { throughput: words } = metricsWords;

interface MeasuredDotsProps {
  readonly series: MeasuredSeries;
  readonly scale: TimeScale;
  /** Where so many tokens a second stand, and so many requests. */
  readonly yOfRate: (tokensPerSecond: number) => number;
  readonly yOfRequests: (count: number) => number;
}

/** Every measured second as a dot, over the modelled curves: tokens in the middle of the second, requests at its end. */
export function MeasuredDots({ series, scale, yOfRate, yOfRequests }: MeasuredDotsProps) {
  const dots = (values: readonly number[], atShare: number, y: (value: number) => number, kind: string) => (
    <g className={`measured-dots measured-dots-${kind}`}>
      {values.map((value, second) => {
        const x = scale.x((second + atShare) * NS_PER_SECOND);
        return x > scale.x1 ? null : <circle key={second} cx={x.toFixed(1)} cy={y(value).toFixed(1)} r={RADIUS_PX} />;
      })}
    </g>
  );
  return (
    <>
      <g className="type-small throughput-halo" transform={`translate(${scale.x1 - KEY_PX} ${KEY_Y})`}>
        <circle cx={4} cy={-3.5} r={2} className="measured-key" />
        <text x={10}>{words.measured}</text>
        <path d="M70 -3.5h14" stroke="var(--ink)" strokeWidth={1.5} />
        <text x={88}>{words.modelled}</text>
      </g>
      {dots(series.outputTokens, 0.5, yOfRate, 'tokens')}
      {dots(series.waiting, 1, yOfRequests, 'waiting')}
      {dots(series.running, 1, yOfRequests, 'running')}
    </>
  );
}
