import type { Pen } from './shapes.ts';

/** The cross of a preemption, centred on the step's start. */
export function traceCross(pen: Pen, x: number, top: number, heightPx: number, halfWidthPx: number): void {
  pen.moveTo(x - halfWidthPx, top);
  pen.lineTo(x + halfWidthPx, top + heightPx);
  pen.moveTo(x + halfWidthPx, top);
  pen.lineTo(x - halfWidthPx, top + heightPx);
}

export function traceVertical(pen: Pen, x: number, top: number, bottom: number): void {
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
}

export function traceHorizontal(pen: Pen, y: number, left: number, right: number): void {
  pen.moveTo(left, y);
  pen.lineTo(right, y);
}
