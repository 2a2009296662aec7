import { useLayoutEffect, useRef } from 'react';
import type { Mark } from '../marks/mark.ts';
import { CanvasPainter } from '../marks/canvas-painter.ts';

export interface PlacedMarks {
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

interface MarkCanvasProps {
  readonly placed: readonly PlacedMarks[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around the drawing for corners and outlines that reach over its edge. */
const MARGIN_PX = 4;

/** Marks on a canvas, for drawings with more marks than SVG carries well. Key it by the theme: the paints are read from its style once. */
export function MarkCanvas({ placed, widthPx, heightPx }: MarkCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [width, height] = [widthPx + 2 * MARGIN_PX, heightPx + 2 * MARGIN_PX];
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d') ?? null;
    if (canvas === null || context === null) return;
    const scale = window.devicePixelRatio;
    const [devicePixelsWide, devicePixelsHigh] = [Math.round(width * scale), Math.round(height * scale)];
    // To set a size is to make a new bitmap, even if it is the same.
    if (canvas.width !== devicePixelsWide) canvas.width = devicePixelsWide;
    if (canvas.height !== devicePixelsHigh) canvas.height = devicePixelsHigh;
    const painter = new CanvasPainter(canvas, context, scale);
    for (const { x, y, marks } of placed) painter.paint(marks, x + MARGIN_PX, y + MARGIN_PX);
  }, [placed, width, height]);
  return <canvas ref={ref} aria-hidden="true" style={{ position: 'absolute', left: -MARGIN_PX, top: -MARGIN_PX, width, height }} />;
}
