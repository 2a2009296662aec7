import { memo } from 'react';
import { spoken } from '../../narration/spoken.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';

interface VeilProps {
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
  readonly wholeScale: TimeScale;
  /** Where what is known ends, ns. */
  readonly fromNs: number;
}

/** From here there is room for the words. */
const WORDS_PX = 130;

/** Hatched over what is not simulated yet, in the minimap and below the axis. */
export const Veil = memo(function Veil({ layout, scale, wholeScale, fromNs }: VeilProps) {
  const x = scale.inside(fromNs);
  const whole = wholeScale.inside(fromNs);
  const { minimap, axis } = layout;
  const top = axis.y + axis.height;
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id="veil" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="6" height="6" fill="var(--paper)" />
          <rect width="1" height="6" fill="var(--rule)" />
        </pattern>
      </defs>
      {whole < wholeScale.x1 ? (
        <rect x={whole} y={minimap.y} width={wholeScale.x1 - whole} height={minimap.height} fill="url(#veil)" />
      ) : null}
      {x < scale.x1 ? (
        <>
          <rect x={x} y={top} width={scale.x1 - x} height={layout.bottom - top} fill="url(#veil)" />
          <path d={`M${x} ${top}V${layout.bottom}`} stroke="var(--ink)" strokeWidth={1.5} />
          {scale.x1 - x > WORDS_PX ? (
            <text x={x + 10} y={top + 20} className="type-label" stroke="var(--paper)" strokeWidth={4} paintOrder="stroke">
              {spoken.controls.states.notSimulatedYet}
            </text>
          ) : null}
        </>
      ) : null}
    </g>
  );
});
