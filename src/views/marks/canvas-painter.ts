import type { Mark, Shape } from './mark.ts';

const HATCH_PX = 4;

type Paints = Map<string, string | CanvasPattern>;

/** Asking for a style costs more than drawing: what a canvas has resolved it keeps for as long as it lives. */
const PAINTS_OF = new WeakMap<HTMLCanvasElement, Paints>();

/** Paints marks on a canvas with the same paints as SVG: tokens are resolved from the canvas's own style, once, hatches become
 * patterns. */
export class CanvasPainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #canvas: HTMLCanvasElement;
  readonly #paints: Paints;

  /** @param scale device px per CSS px. Clears the canvas; it must already have its size. */
  constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, scale: number) {
    this.#canvas = canvas;
    this.#context = context;
    this.#paints = PAINTS_OF.get(canvas) ?? new Map();
    PAINTS_OF.set(canvas, this.#paints);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
  }

  /** Marks of one thing whose origin stands at (x, y). */
  paint(marks: readonly Mark[], x: number, y: number): void {
    for (const mark of marks) {
      if (mark.fill !== 'none') this.#fill(mark, x, y);
      if (mark.stroke !== undefined) this.#stroke(mark, mark.stroke, x, y);
    }
  }

  #fill({ shape, fill, fillOpacity = 1 }: Mark, x: number, y: number): void {
    const context = this.#context;
    context.globalAlpha = fillOpacity;
    context.fillStyle = this.#resolve(fill);
    if (shape.kind === 'rect') context.fillRect(x + shape.x, y + shape.y, shape.width, shape.height);
    else {
      tracePath(context, shape, x, y);
      context.fill();
    }
  }

  #stroke({ shape, strokeOpacity = 1, strokeWidth = 1, dash }: Mark, stroke: string, x: number, y: number): void {
    const context = this.#context;
    context.globalAlpha = strokeOpacity;
    context.strokeStyle = this.#resolve(stroke);
    context.lineWidth = strokeWidth;
    if (dash !== undefined) context.setLineDash([...dash]);
    if (shape.kind === 'rect') context.strokeRect(x + shape.x, y + shape.y, shape.width, shape.height);
    else {
      tracePath(context, shape, x, y);
      context.stroke();
    }
    if (dash !== undefined) context.setLineDash([]);
  }

  #resolve(paint: string): string | CanvasPattern {
    const known = this.#paints.get(paint);
    if (known !== undefined) return known;
    const hatch = /^url\(#hatch-(\w+)\)$/.exec(paint);
    const resolved = hatch ? this.#hatch(this.#colour(hatch[1] === 'rest' ? 'var(--rest)' : `var(--r${hatch[1]})`)) : this.#colour(paint);
    this.#paints.set(paint, resolved);
    return resolved;
  }

  #colour(paint: string): string {
    this.#canvas.style.color = paint;
    return getComputedStyle(this.#canvas).color;
  }

  /** The 45° hatch on a tint of `fill-patterns.tsx`, as a repeating tile. */
  #hatch(colour: string): string | CanvasPattern {
    const tile = document.createElement('canvas');
    tile.width = HATCH_PX * 4;
    tile.height = HATCH_PX * 4;
    const context = tile.getContext('2d');
    if (context === null) return colour;
    const side = tile.width;
    context.fillStyle = this.#colour('var(--paper)');
    context.fillRect(0, 0, side, side);
    context.globalAlpha = Number(getComputedStyle(this.#canvas).getPropertyValue('--tint'));
    context.fillStyle = colour;
    context.fillRect(0, 0, side, side);
    context.globalAlpha = 1;
    context.strokeStyle = colour;
    context.lineWidth = 1.25;
    const apart = side / 3;
    for (let i = -3; i <= 6; i++) {
      context.moveTo(i * apart - 1, side + 1);
      context.lineTo(i * apart + side + 1, -1);
    }
    context.stroke();
    return this.#context.createPattern(tile, 'repeat') ?? colour;
  }
}

function tracePath(context: CanvasRenderingContext2D, shape: Exclude<Shape, { kind: 'rect' }>, originX: number, originY: number): void {
  context.beginPath();
  if (shape.kind === 'dot') {
    context.arc(originX + shape.x, originY + shape.y, shape.radius, 0, 2 * Math.PI);
    return;
  }
  for (const points of shape.strokes) {
    points.forEach(([x, y], i) => (i === 0 ? context.moveTo(originX + x, originY + y) : context.lineTo(originX + x, originY + y)));
    if (shape.closed) context.closePath();
  }
}
