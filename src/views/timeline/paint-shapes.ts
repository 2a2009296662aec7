import { HUE_COUNT } from '../focus-set.ts';
import type { Palette } from './palette.ts';
import type { Paint, Shape } from './shapes.ts';

const TILE_PX = 4;
const HATCH_PX = 1.25;

/** Canvas styles of one context, theme and resolution; patterns are made once. */
export type StyleOf = (paint: Paint) => string | CanvasPattern;

export function canvasStyles(context: CanvasRenderingContext2D, palette: Palette, pixelRatio: number): StyleOf {
  const patterns = new Map<number | 'bubble', string | CanvasPattern>();
  const pattern = (key: number | 'bubble') => {
    let made = patterns.get(key);
    if (made === undefined) {
      made = key === 'bubble' ? dots(context, palette, pixelRatio) : hatch(context, palette, key, pixelRatio);
      patterns.set(key, made);
    }
    return made;
  };
  return (paint) => {
    switch (paint.kind) {
      case 'token':
        return palette.tokens[paint.name];
      case 'hue':
        return hueOf(palette, paint.hue);
      case 'hatch':
        return pattern(paint.hue);
      case 'bubble':
        return pattern('bubble');
    }
  };
}

/** Paints shapes on a canvas context already scaled to CSS px, in order. */
export function paintShapes(context: CanvasRenderingContext2D, shapes: readonly Shape[], styleOf: StyleOf): void {
  for (const shape of shapes) {
    if (shape.fill !== null) context.fillStyle = styleOf(shape.fill);
    if (shape.stroke !== null) {
      context.strokeStyle = styleOf(shape.stroke);
      context.lineWidth = shape.strokeWidth;
    }
    if (shape.kind === 'rects') {
      const { rects } = shape;
      context.globalAlpha = shape.fillOpacity;
      if (shape.fill !== null)
        for (let i = 0; i < rects.length; i += 4) context.fillRect(rects[i], rects[i + 1], rects[i + 2], rects[i + 3]);
      context.globalAlpha = 1;
      if (shape.stroke !== null)
        for (let i = 0; i < rects.length; i += 4) context.strokeRect(rects[i], rects[i + 1], rects[i + 2], rects[i + 3]);
      continue;
    }
    context.beginPath();
    shape.trace(context);
    if (shape.fill !== null) {
      context.globalAlpha = shape.fillOpacity;
      context.fill();
      context.globalAlpha = 1;
    }
    if (shape.stroke !== null) {
      context.setLineDash([...shape.dash]);
      context.stroke();
      context.setLineDash([]);
    }
  }
}

function hueOf(palette: Palette, hue: number): string {
  return palette.hues[hue < 0 ? HUE_COUNT : hue];
}

/** A repeating tile of `sidePx` CSS px, drawn at the screen's own resolution. */
function tile(
  context: CanvasRenderingContext2D,
  sidePx: number,
  pixelRatio: number,
  draw: (tileContext: CanvasRenderingContext2D) => void,
): CanvasPattern | string {
  const canvas = context.canvas.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = Math.max(1, Math.round(sidePx * pixelRatio));
  const tileContext = canvas.getContext('2d');
  if (tileContext === null) return 'transparent';
  tileContext.scale(canvas.width / sidePx, canvas.height / sidePx);
  draw(tileContext);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(sidePx / canvas.width, sidePx / canvas.height));
  return pattern ?? 'transparent';
}

/** The prefill hatch: 45°, 1.25 px every 4 px, on a tint of the hue on paper. The tile's side is the diagonal of the 4 px period. */
function hatch(context: CanvasRenderingContext2D, palette: Palette, hue: number, pixelRatio: number): CanvasPattern | string {
  const side = TILE_PX * Math.SQRT2;
  return tile(context, side, pixelRatio, (pen) => {
    const colour = hueOf(palette, hue);
    pen.fillStyle = palette.tokens.paper;
    pen.fillRect(0, 0, side, side);
    pen.globalAlpha = palette.tint;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, side, side);
    pen.globalAlpha = 1;
    pen.strokeStyle = colour;
    pen.lineWidth = HATCH_PX;
    pen.beginPath();
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - side, 2 * side);
      pen.lineTo(shift + 2 * side, -side);
    }
    pen.stroke();
  });
}

function dots(context: CanvasRenderingContext2D, palette: Palette, pixelRatio: number): CanvasPattern | string {
  return tile(context, TILE_PX, pixelRatio, (pen) => {
    pen.fillStyle = palette.tokens.paper;
    pen.fillRect(0, 0, TILE_PX, TILE_PX);
    pen.fillStyle = palette.tokens.rule2;
    for (const at of [1, 3]) {
      pen.beginPath();
      pen.arc(at, at, 0.6, 0, 2 * Math.PI);
      pen.fill();
    }
  });
}
