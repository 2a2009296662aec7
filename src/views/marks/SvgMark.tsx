import { linesPath } from './mark.ts';
import type { Mark } from './mark.ts';

/** One mark as an SVG element. Its role is its class, for motion. */
export function SvgMark({ mark }: { readonly mark: Mark }) {
  const paint = {
    className: `mark-${mark.role}`,
    fill: mark.fill,
    fillOpacity: mark.fillOpacity,
    stroke: mark.stroke,
    strokeWidth: mark.strokeWidth,
    strokeOpacity: mark.strokeOpacity,
    strokeDasharray: mark.dash?.join(' '),
  };
  const { shape } = mark;
  switch (shape.kind) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} {...paint} />;
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paint} />;
    case 'lines':
      return <path d={linesPath(shape.strokes, shape.closed)} {...paint} />;
  }
}
