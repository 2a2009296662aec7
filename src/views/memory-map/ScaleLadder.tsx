import { numbers } from '../marks/numbers.ts';
import { SCALE_LADDER } from './scale-ladder.ts';

interface ScaleLadderProps {
  readonly perPlace: number;
  readonly rightX: number;
  readonly baselineY: number;
}

const DIGIT_PX = 6;
const STEP_GAP_PX = 6;

/** How many pages one place stands for, as a step of the fixed ladder. */
export function ScaleLadder({ perPlace, rightX, baselineY }: ScaleLadderProps) {
  let right = rightX;
  const steps = [...SCALE_LADDER].reverse().map((pages) => {
    const label = numbers.integer(pages);
    const width = label.length * DIGIT_PX + STEP_GAP_PX;
    right -= width;
    return { pages, label, x: right, width };
  });
  return (
    <g role="img" aria-label={`one place of the map = ${numbers.integer(perPlace)} pages`}>
      <rect x={right - 84} y={baselineY - 12} width={rightX - right + 84} height={19} fill="var(--paper)" />
      <text className="type-label type-end" x={right - 6} y={baselineY}>
        pages a cell
      </text>
      {steps.map(({ pages, label, x, width }) => (
        <text
          key={pages}
          className={pages === perPlace ? 'type-num type-strong type-middle' : 'type-num type-quiet type-middle'}
          x={x + width / 2}
          y={baselineY}
        >
          {label}
        </text>
      ))}
      {steps
        .filter(({ pages }) => pages === perPlace)
        .map(({ x, width }) => (
          <line key="now" x1={x + 1} x2={x + width - 1} y1={baselineY + 4} y2={baselineY + 4} stroke="var(--ink)" strokeWidth={1.5} />
        ))}
    </g>
  );
}
