import { memo, useLayoutEffect, useRef } from 'react';
import type { Theme } from '../panel-props.ts';
import { ShapesSvg } from './ShapesSvg.tsx';
import { paintShapes } from './paint-shapes.ts';
import { readPalette } from './palette.ts';
import { countMarks } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Above this many marks a panel is drawn on canvas. */
export const MOST_SVG_MARKS = 1500;

interface DrawingProps {
  readonly shapes: readonly Shape[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: Theme;
}

/** The static picture under the playhead: SVG while its marks are few, canvas beyond. */
export const Drawing = memo(function Drawing({ shapes, widthPx, heightPx, theme }: DrawingProps) {
  if (countMarks(shapes) > MOST_SVG_MARKS) return <CanvasDrawing shapes={shapes} widthPx={widthPx} heightPx={heightPx} theme={theme} />;
  return (
    <svg className="timeline-layer" width={widthPx} height={heightPx} aria-hidden="true">
      <ShapesSvg shapes={shapes} />
    </svg>
  );
});

function CanvasDrawing({ shapes, widthPx, heightPx, theme }: DrawingProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(widthPx * ratio);
    const height = Math.round(heightPx * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, widthPx, heightPx);
    paintShapes(context, shapes, readPalette(canvas), ratio);
    // The theme is read from the element's resolved colours: it only says when to paint again.
  }, [shapes, widthPx, heightPx, theme]);
  return <canvas ref={ref} className="timeline-layer" style={{ width: widthPx, height: heightPx }} aria-hidden="true" />;
}
