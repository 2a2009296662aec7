import { svgColour } from './css-colour.ts';
import { onSheet, svgElement } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A box of the page: the border edge. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What CSS paints of a box: shadow lines without blur, ground, borders. */
export function flattenBox(box: Box, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  if (box.width <= 0 || box.height <= 0) return;
  const shadow = shadowOf(style.boxShadow);
  if (shadow?.inset === false) for (const line of outsideLines(box, shadow)) fill(into, sheet, line, shadow.colour);
  fill(into, sheet, box, style.backgroundColor, Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.width / 2));
  if (shadow?.inset === true) for (const line of insetLines(box, shadow)) fill(into, sheet, line, shadow.colour);
  borders(box, style, into, sheet);
}

function fill(into: SVGElement, sheet: Sheet, { left, top, width, height }: Box, computed: string, radiusPx = 0): void {
  const paint = svgColour(computed);
  if (paint === null || width <= 0 || height <= 0) return;
  into.append(
    svgElement('rect', {
      ...onSheet(sheet, left, top),
      width,
      height,
      fill: paint.colour,
      ...(paint.opacity < 1 && { 'fill-opacity': paint.opacity }),
      ...(radiusPx > 0 && { rx: radiusPx }),
    }),
  );
}

function borders(box: Box, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const { left, top, width, height } = box;
  for (const side of SIDES) {
    const px = parseFloat(style[`border${side}Width`]);
    const paint = svgColour(style[`border${side}Color`]);
    const look = style[`border${side}Style`];
    if (!(px > 0) || paint === null || look === 'none' || look === 'hidden') continue;
    const across = side === 'Top' || side === 'Bottom';
    const at = side === 'Bottom' ? top + height - px / 2 : side === 'Right' ? left + width - px / 2 : px / 2 + (across ? top : left);
    const from = across ? onSheet(sheet, left, at) : onSheet(sheet, at, top);
    const to = across ? onSheet(sheet, left + width, at) : onSheet(sheet, at, top + height);
    into.append(
      svgElement('line', {
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        stroke: paint.colour,
        'stroke-width': px,
        ...(paint.opacity < 1 && { 'stroke-opacity': paint.opacity }),
        ...(look === 'dashed' && { 'stroke-dasharray': `${2 * px} ${2 * px}` }),
        ...(look === 'dotted' && { 'stroke-dasharray': `${px} ${px}` }),
      }),
    );
  }
}

interface Shadow {
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly inset: boolean;
}

/** The one shadow the design knows: a hard line beside a box, or inside it. */
function shadowOf(computed: string): Shadow | null {
  const match = /^((?:rgba?|color)\([^)]*\)) (\S+)px (\S+)px 0px (\S+)px( inset)?$/.exec(computed);
  if (match === null) return null;
  const [, colour, x, y, spread, inset] = match;
  return { colour, x: Number(x), y: Number(y), spread: Number(spread), inset: inset !== undefined };
}

/** A shadow is not painted under its box. */
function outsideLines({ left, top, width, height }: Box, { x, y, spread }: Shadow): readonly Box[] {
  const px = { top: spread - y, bottom: spread + y, left: spread - x, right: spread + x };
  const across = { left: left - px.left, width: width + px.left + px.right };
  return [
    { ...across, top: top - px.top, height: px.top },
    { ...across, top: top + height, height: px.bottom },
    { left: left - px.left, top, width: px.left, height },
    { left: left + width, top, width: px.right, height },
  ];
}

function insetLines({ left, top, width, height }: Box, { x, y, spread }: Shadow): readonly Box[] {
  const px = { top: spread + y, bottom: spread - y, left: spread + x, right: spread - x };
  return [
    { left, top, width, height: px.top },
    { left, top: top + height - px.bottom, width, height: px.bottom },
    { left, top, width: px.left, height },
    { left: left + width - px.right, top, width: px.right, height },
  ];
}
