import { BUBBLE_PAINT, hatchPaint, hueColour } from '../marks/fill-patterns.tsx';
import { pathData } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';

/** CSS paint of a shape's fill or stroke. */
function paintCss(paint: Paint | null): string {
  if (paint === null) return 'none';
  switch (paint.kind) {
    case 'hue':
      return hueColour(paint.hue);
    case 'hatch':
      return hatchPaint(paint.hue);
    case 'bubble':
      return BUBBLE_PAINT;
    case 'token':
      return `var(--${paint.name})`;
  }
}

/** Shapes as SVG paths: one element per style, however many marks it holds. */
export function ShapesSvg({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <>
      {shapes.map((shape) => (
        <path
          key={shape.key}
          d={pathData(shape)}
          fill={paintCss(shape.fill)}
          fillOpacity={shape.fillOpacity}
          stroke={paintCss(shape.stroke)}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.kind === 'path' && shape.dash.length > 0 ? shape.dash.join(' ') : undefined}
        />
      ))}
    </>
  );
}
