import { flattenBox } from './flatten-box.ts';
import type { Box } from './flatten-box.ts';
import { flattenSvg } from './flatten-svg.ts';
import { flattenText } from './flatten-text.ts';
import { onSheet, svgElement } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * Draws an element of the page and what is in it as plain SVG: boxes, lines, texts where the browser set them, drawings as they are. No
 * foreign objects, so that every program opens the file and a canvas may read it back.
 */
export function flatten(element: Element, into: SVGElement, sheet: Sheet): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0' || element.matches('.spoken-only, input')) return;
  if (element instanceof SVGSVGElement) {
    if (style.visibility !== 'hidden') flattenSvg(element, into, sheet);
    return;
  }
  const box = element.getBoundingClientRect();
  const isShown = style.visibility !== 'hidden';
  if (element instanceof HTMLCanvasElement) {
    if (isShown && box.width > 0) into.append(canvasImage(element, box, sheet));
    return;
  }
  const isCut = isClipping(style) && !sheet.rolls.some((roll) => roll.element === element);
  const layer = layerFor(style, isCut, box, into, sheet);
  if (isShown) {
    flattenBox(box, style, layer, sheet);
    flattenBefore(element, box, layer, sheet, '::before');
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) {
      if (isShown) flattenText(child, style, layer, sheet);
    } else if (child instanceof Element && (!isCut || isInSight(child, box))) flatten(child, layer, sheet);
  }
  if (isShown) flattenBefore(element, box, layer, sheet, '::after');
}

/** What an element's children are drawn on: faded, or cut off at its edge, where it is so in the page. */
function layerFor(
  style: CSSStyleDeclaration,
  isCut: boolean,
  { left, top, width, height }: Box,
  into: SVGElement,
  sheet: Sheet,
): SVGElement {
  if (!isCut && style.opacity === '1') return into;
  const layer = svgElement('g', style.opacity === '1' ? {} : { opacity: style.opacity });
  if (isCut) {
    const id = `cut-${sheet.defs.childElementCount}`;
    const clip = svgElement('clipPath', { id });
    clip.append(svgElement('rect', { ...onSheet(sheet, left, top), width, height }));
    sheet.defs.append(clip);
    layer.setAttribute('clip-path', `url(#${id})`);
  }
  into.append(layer);
  return layer;
}

function isClipping({ overflowX, overflowY }: CSSStyleDeclaration): boolean {
  return overflowX !== 'visible' || overflowY !== 'visible';
}

/** A row that is scrolled out of its table is not part of the picture. */
function isInSight(child: Element, { top, height }: Box): boolean {
  const box = child.getBoundingClientRect();
  return box.bottom >= top && box.top <= top + height;
}

/** A mark that the style sheet sets beside an element, where it has a place of its own. */
function flattenBefore(element: Element, { left, top }: Box, into: SVGElement, sheet: Sheet, which: '::before' | '::after'): void {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return;
  const [x, y, width, height] = [style.left, style.top, style.width, style.height].map(parseFloat);
  if (![x, y, width, height].every(Number.isFinite)) return;
  const edges = style.boxSizing === 'border-box' ? 0 : 1;
  const across = edges * (parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth));
  const down = edges * (parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth));
  flattenBox({ left: left + x, top: top + y, width: width + across, height: height + down }, style, into, sheet);
}

function canvasImage(canvas: HTMLCanvasElement, { left, top, width, height }: Box, sheet: Sheet): SVGElement {
  return svgElement('image', { ...onSheet(sheet, left, top), width, height, href: canvas.toDataURL('image/png') });
}
