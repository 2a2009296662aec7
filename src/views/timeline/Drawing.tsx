import { memo, useLayoutEffect, useRef } from 'react';
import { ShapesSvg } from './ShapesSvg.tsx';
import { canvasStyles, paintShapes } from './paint-shapes.ts';
import type { StyleOf } from './paint-shapes.ts';
import { readPalette } from './palette.ts';
import { countMarks } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Above this many marks a panel is drawn on canvas. */
const MOST_SVG_MARKS = 1500;

interface DrawingProps {
  readonly shapes: readonly Shape[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The static picture under the playhead: SVG while its marks are few, canvas beyond. */
export const Drawing = memo(function Drawing({ shapes, widthPx, heightPx }: DrawingProps) {
  if (countMarks(shapes) > MOST_SVG_MARKS) return <CanvasDrawing shapes={shapes} widthPx={widthPx} heightPx={heightPx} />;
  return (
    <svg className="timeline-layer" width={widthPx} height={heightPx} aria-hidden="true">
      <ShapesSvg shapes={shapes} />
    </svg>
  );
});

function CanvasDrawing({ shapes, widthPx, heightPx }: DrawingProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const styles = useRef<{ readonly ratio: number; readonly styleOf: StyleOf }>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d') ?? null;
    if (canvas === null || context === null) return;
    const paint = () => {
      const ratio = window.devicePixelRatio || 1;
      if (styles.current?.ratio !== ratio) styles.current = { ratio, styleOf: canvasStyles(context, readPalette(canvas), ratio) };
      const width = Math.round(widthPx * ratio);
      const height = Math.round(heightPx * ratio);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, widthPx, heightPx);
      paintShapes(context, shapes, styles.current.styleOf);
    };
    paint();
    // Canvas does not follow the colour tokens by itself.
    const observer = new MutationObserver(() => {
      styles.current = null;
      paint();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [shapes, widthPx, heightPx]);
  return <canvas ref={ref} className="timeline-layer" style={{ width: widthPx, height: heightPx }} aria-hidden="true" />;
}
