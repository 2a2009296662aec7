import type { PaintName } from './palette.ts';

/** What a shape is filled or stroked with; hue 0 to 7 or −1 for the grey rest. */
export type Paint =
  | { readonly kind: 'hue'; readonly hue: number }
  | { readonly kind: 'hatch'; readonly hue: number }
  | { readonly kind: 'bubble' }
  | { readonly kind: 'token'; readonly name: PaintName };

export interface ShapeStyle {
  readonly fill: Paint | null;
  readonly fillOpacity: number;
  readonly stroke: Paint | null;
  readonly strokeWidth: number;
}

/** Many rectangles of one style: x, y, width, height, x, y, … in px. */
export interface RectShape extends ShapeStyle {
  readonly kind: 'rects';
  /** Unique among the shapes drawn together. */
  readonly key: string;
  readonly rects: readonly number[];
}

/** A free outline, traced into whatever draws it. */
export interface PathShape extends ShapeStyle {
  readonly kind: 'path';
  readonly key: string;
  readonly dash: readonly number[];
  readonly trace: (pen: Pen) => void;
  /** Outlines in it, or bands of an area over time: for the limit above which a panel draws on canvas. */
  readonly marks: number;
}

/** One drawing for two surfaces: SVG writes shapes as path data, canvas paints them. */
export type Shape = RectShape | PathShape;

/** The part of a canvas path that shapes use. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

const PLAIN = { fill: null, fillOpacity: 1, stroke: null, strokeWidth: 1 } as const;

export function rectShape(key: string, rects: readonly number[], style: Partial<ShapeStyle>): RectShape {
  return { ...PLAIN, ...style, kind: 'rects', key, rects };
}

export function pathShape(
  key: string,
  trace: (pen: Pen) => void,
  style: Partial<ShapeStyle & { readonly dash: readonly number[]; readonly marks: number }>,
): PathShape {
  return { ...PLAIN, dash: [], marks: 1, ...style, kind: 'path', key, trace };
}

/** Marks in a drawing: every rectangle and every outline counts. */
export function countMarks(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, shape) => sum + (shape.kind === 'rects' ? shape.rects.length / 4 : shape.marks), 0);
}

/** px to two decimals: finer is not seen and only makes path data long. */
function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The shape as SVG path data. */
export function pathData(shape: Shape): string {
  const out: string[] = [];
  if (shape.kind === 'rects') {
    const { rects } = shape;
    for (let i = 0; i < rects.length; i += 4) {
      out.push(`M${px(rects[i])} ${px(rects[i + 1])}h${px(rects[i + 2])}v${px(rects[i + 3])}h${px(-rects[i + 2])}z`);
    }
    return out.join('');
  }
  shape.trace({
    moveTo: (x, y) => out.push(`M${px(x)} ${px(y)}`),
    lineTo: (x, y) => out.push(`L${px(x)} ${px(y)}`),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => out.push(`C${px(x1)} ${px(y1)} ${px(x2)} ${px(y2)} ${px(x)} ${px(y)}`),
    closePath: () => out.push('Z'),
  });
  return out.join('');
}
