import { hueColour } from '../marks/fill-patterns.tsx';
import type { AnswerRow, SideAnswer } from './answer-rows.ts';

/** Where a row's marks stand, px. */
export interface DumbbellPlace {
  readonly x: (ns: number) => number;
  readonly y: number;
  /** Half of the row's height: what no mark may exceed. */
  readonly halfPx: number;
}

interface DumbbellProps {
  readonly row: AnswerRow;
  readonly hue: number;
  readonly place: DumbbellPlace;
}

const DOT_PX = 4.2;
const TICK_PX = 5;

/** Open dot = A's whole answer, solid dot = B's; a tick is the first token where it comes earlier, where both do A's above the line and B's below; ink = measured. */
export function Dumbbell({ row: { ofA, ofB }, hue, place: { x, y, halfPx } }: DumbbellProps) {
  const colour = hueColour(hue);
  const radius = Math.max(1, Math.min(DOT_PX, halfPx - 0.4));
  const tick = Math.min(TICK_PX, halfPx);
  const isLow = radius < DOT_PX;
  const width = isLow ? 1.2 : 2;
  const [streamsA, streamsB] = [ofA, ofB].map(({ ttftNs, e2eNs }) => ttftNs !== null && ttftNs !== e2eNs);
  return (
    <g pointerEvents="none">
      {ofA.e2eNs === null || ofB.e2eNs === null ? null : (
        <line x1={x(ofA.e2eNs)} x2={x(ofB.e2eNs)} y1={y} y2={y} stroke={colour} strokeWidth={width} />
      )}
      <FirstToken of={ofA} x={x} y={y} fromY={y - tick} toY={streamsB ? y : y + tick} colour={colour} isLow={isLow} />
      <FirstToken of={ofB} x={x} y={y} fromY={streamsA ? y : y - tick} toY={y + tick} colour={colour} isLow={isLow} />
      {ofA.e2eNs === null ? null : (
        <circle cx={x(ofA.e2eNs)} cy={y} r={radius} fill="var(--paper)" stroke={colour} strokeWidth={isLow ? 1 : 2} />
      )}
      {ofB.e2eNs === null ? null : <circle cx={x(ofB.e2eNs)} cy={y} r={radius + 0.3} fill={colour} />}
      {[ofA.measuredE2eNs, ofB.measuredE2eNs].map((ns, i) =>
        ns === null ? null : (
          <line
            key={i}
            x1={x(ns)}
            x2={x(ns)}
            y1={y - tick}
            y2={y + tick}
            stroke="var(--ink)"
            strokeWidth={1.25}
            className="answer-measured"
          />
        ),
      )}
    </g>
  );
}

interface FirstTokenProps {
  readonly of: SideAnswer;
  readonly x: (ns: number) => number;
  readonly y: number;
  readonly fromY: number;
  readonly toY: number;
  readonly colour: string;
  readonly isLow: boolean;
}

function FirstToken({ of: { ttftNs, e2eNs }, x, y, fromY, toY, colour, isLow }: FirstTokenProps) {
  // Handed over with the whole answer: the dot stands for both. In low rows there is no room.
  if (ttftNs === null || e2eNs === null || ttftNs === e2eNs || isLow) return null;
  const from = x(ttftNs);
  return (
    <>
      <line x1={from} x2={x(e2eNs)} y1={y} y2={y} stroke={colour} strokeDasharray="1.5 2" />
      <line x1={from} x2={from} y1={fromY} y2={toY} stroke={colour} strokeWidth={2} />
    </>
  );
}
