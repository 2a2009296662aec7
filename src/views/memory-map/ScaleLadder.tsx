import { en } from '../../narration/en.ts';
import { SCALE_LADDER } from './scale-ladder.ts';

const { numbers } = en;

interface ScaleLadderProps {
  readonly perPlace: number;
  readonly rightX: number;
  readonly baselineY: number;
}

const DIGIT_PX = 6;
const STEP_GAP_PX = 6;

/** How many pages one place stands for, as a step of the fixed ladder. */
export function ScaleLadder({ perPlace, rightX, baselineY }: ScaleLadderProps) {
  const steps = ladderSteps(rightX);
  const left = steps[0]?.x ?? rightX;
  const now = steps.find(({ pages }) => pages === perPlace);
  return (
    <g role="img" aria-label={`one place of the map = ${numbers.integer(perPlace)} pages`}>
      <rect x={left - 84} y={baselineY - 12} width={rightX - left + 84} height={19} fill="var(--paper)" />
      <text className="type-label type-end" x={left - 6} y={baselineY}>
        {en.labels.memoryMap.pagesPerCell}
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
      {now === undefined ? null : (
        <line x1={now.x + 1} x2={now.x + now.width - 1} y1={baselineY + 4} y2={baselineY + 4} stroke="var(--ink)" strokeWidth={1.5} />
      )}
    </g>
  );
}

/** The steps from left to right, the last one ending at `rightX`. */
function ladderSteps(rightX: number) {
  const labelled = SCALE_LADDER.map((pages) => ({ pages, label: numbers.integer(pages) }));
  const widths = labelled.map(({ label }) => label.length * DIGIT_PX + STEP_GAP_PX);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return labelled.map((step, i) => ({
    ...step,
    x: rightX - total + widths.slice(0, i).reduce((sum, width) => sum + width, 0),
    width: widths[i] ?? 0,
  }));
}
