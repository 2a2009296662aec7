import type { StepCurve } from '../../engine/metrics/compare-curves.ts';
import { curveAt } from '../../engine/metrics/compare-curves.ts';
import { pathShape, rectShape } from '../timeline/shapes.ts';
import type { Pen, Shape } from '../timeline/shapes.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { Band } from '../timeline/timeline-layout.ts';

/** Heights of the difference strip: zero is where what is above and below it both find room. */
export interface StripScale {
  readonly zeroY: number;
  y(value: number): number;
}

const LABEL_ROOM_PX = 18;
const FOOT_ROOM_PX = 6;

export function stripScale({ value }: StepCurve, { y, height }: Band): StripScale {
  let most = 0;
  let least = 0;
  for (const amount of value) {
    if (amount > most) most = amount;
    if (amount < least) least = amount;
  }
  const above = most > 0 || least === 0 ? LABEL_ROOM_PX : FOOT_ROOM_PX;
  const below = least < 0 ? LABEL_ROOM_PX : FOOT_ROOM_PX;
  const perUnit = (height - above - below) / Math.max(1, most - least);
  const zeroY = y + above + most * perUnit;
  return { zeroY, y: (amount) => zeroY - amount * perUnit };
}

/** The curve at every pixel: where it moves inside one, the value farthest from 0. */
export function stripPoints(curve: StepCurve, scale: TimeScale): readonly (readonly [x: number, value: number])[] {
  const points: [x: number, value: number][] = [[scale.x0, curveAt(curve, scale.window.fromNs)]];
  const { atNs, value } = curve;
  let column = -1;
  for (let i = 0; i < atNs.length; i++) {
    if (atNs[i] <= scale.window.fromNs || atNs[i] > scale.window.toNs) continue;
    const x = scale.x(atNs[i]);
    const last = points[points.length - 1];
    if (Math.floor(x) === column && Math.abs(value[i]) >= Math.abs(last[1])) last[1] = value[i];
    else if (Math.floor(x) !== column) points.push([x, value[i]]);
    column = Math.floor(x);
  }
  points.push([scale.x1, curveAt(curve, scale.window.toNs)]);
  return points;
}

/** Ground, areas above and below zero, the curve and the zero line. */
export function stripShapes(curve: StepCurve, scale: TimeScale, band: Band, heights: StripScale): readonly Shape[] {
  const points = stripPoints(curve, scale);
  const area = (held: (value: number) => number) => (pen: Pen) => {
    pen.moveTo(scale.x0, heights.zeroY);
    traceSteps(pen, points, (value) => heights.y(held(value)));
    pen.lineTo(scale.x1, heights.zeroY);
    pen.closePath();
  };
  const hasBelow = points.some(([, value]) => value < 0);
  return [
    rectShape('strip ground', [scale.x0, band.y, scale.x1 - scale.x0, band.height], { fill: { kind: 'token', name: 'sunk' } }),
    pathShape(
      'strip above',
      area((value) => Math.max(0, value)),
      { fill: { kind: 'token', name: 'ink' }, fillOpacity: 0.16 },
    ),
    ...(hasBelow
      ? [
          pathShape(
            'strip below',
            area((value) => Math.min(0, value)),
            { fill: { kind: 'bubble' } },
          ),
        ]
      : []),
    pathShape(
      'strip zero',
      (pen) => {
        pen.moveTo(scale.x0, heights.zeroY);
        pen.lineTo(scale.x1, heights.zeroY);
      },
      { stroke: { kind: 'token', name: 'ink2' } },
    ),
    pathShape(
      'strip line',
      (pen) => {
        pen.moveTo(points[0][0], heights.y(points[0][1]));
        traceSteps(pen, points.slice(1), heights.y);
      },
      { stroke: { kind: 'token', name: 'ink' }, strokeWidth: 1.5 },
    ),
  ];
}

/** Points closer than this are joined by a slope: the steps between them would not be seen. */
const STEP_FROM_PX = 3;

function traceSteps(pen: Pen, points: readonly (readonly [x: number, value: number])[], y: (value: number) => number): void {
  points.forEach(([x, value], i) => {
    if (i > 0 && x - points[i - 1][0] >= STEP_FROM_PX) pen.lineTo(x, y(points[i - 1][1]));
    pen.lineTo(x, y(value));
  });
}
