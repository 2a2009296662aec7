import { spoken } from '../../narration/spoken.ts';
import { ladderLeft, ladderSteps } from './scale-ladder.ts';

interface ScaleLadderProps {
  readonly perPlace: number;
  readonly rightX: number;
  readonly baselineY: number;
}

/** How many pages one place stands for, as a step of the fixed ladder. */
export function ScaleLadder({ perPlace, rightX, baselineY }: ScaleLadderProps) {
  const steps = ladderSteps(rightX);
  const left = steps[0]?.x ?? rightX;
  const now = steps.find(({ pages }) => pages === perPlace);
  return (
    <g role="img" aria-label={spoken.pictures.map.onePlace(perPlace)}>
      <rect x={ladderLeft(rightX)} y={baselineY - 12} width={rightX - ladderLeft(rightX)} height={19} fill="var(--paper)" />
      <text className="type-label type-end" x={left - 6} y={baselineY}>
        {spoken.labels.memoryMap.pagesPerCell}
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
