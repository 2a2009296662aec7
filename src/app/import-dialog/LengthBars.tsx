import { importWords as words } from '../../narration/en/import-words.ts';
import type { LengthHistogram } from '../../scenario/import/trace-summary.ts';

const WIDTH = 190;
const HEIGHT = 44;

interface LengthBarsProps {
  readonly title: string;
  readonly lengths: LengthHistogram;
}

/** How long the prompts or outputs are: bars over tokens, the median as a line. */
export function LengthBars({ title, lengths: { binTokens, counts, median, longest } }: LengthBarsProps) {
  const most = Math.max(1, ...counts);
  const barWidth = WIDTH / counts.length;
  const medianX = (median / (binTokens * counts.length)) * WIDTH;
  return (
    <figure className="length-bars">
      <figcaption>
        <b className="type-title">{title}</b>
        <span className="type-label">{words.lengths(median, longest)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.histogram(title, median, longest)}
      >
        {counts.map((count, bin) => {
          const height = count === 0 ? 0 : Math.max(1, (count / most) * (HEIGHT - 2));
          return (
            <rect key={bin} x={bin * barWidth} y={HEIGHT - height} width={Math.max(0.5, barWidth - 1)} height={height} fill="var(--rest)" />
          );
        })}
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--rule2)" vectorEffect="non-scaling-stroke" />
        <path d={`M${medianX} 0V${HEIGHT}`} stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
    </figure>
  );
}
