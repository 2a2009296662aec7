import { svgColour } from './css-colour.ts';
import { noteFace, onSheet, svgElement } from './sheet.ts';
import type { Sheet } from './sheet.ts';

interface TextLine {
  text: string;
  readonly x: number;
  readonly top: number;
  readonly heightPx: number;
}

/** A text as the browser broke it into lines. */
function linesOf(node: Text): readonly TextLine[] {
  const lines: TextLine[] = [];
  const range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (box === undefined || box.height === 0) continue;
    const last = lines.at(-1);
    const shown = /[ \t\n\r]/.test(character) ? ' ' : character;
    if (last !== undefined && Math.abs(last.top - box.top) < 2) last.text += shown;
    else lines.push({ text: shown, x: box.left, top: box.top, heightPx: box.height });
  }
  return lines;
}

let measure: CanvasRenderingContext2D | null = null;

/** Share of a line's height that stands above its baseline. */
function ascentShare(style: CSSStyleDeclaration): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (measure === null) return 0.8;
  measure.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measure.measureText('x');
  return above / (above + below);
}

/** Sets a text node's lines where they stand in the page. */
export function flattenText(node: Text, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const ink = svgColour(style.color);
  if (ink === null || node.data.trim() === '') return;
  for (const { text, x, top, heightPx } of linesOf(node)) {
    if (text.trim() !== '') into.append(textAt(text, x, top + heightPx * ascentShare(style), style, ink, sheet));
  }
}

function textAt(
  text: string,
  x: number,
  baseline: number,
  style: CSSStyleDeclaration,
  ink: { readonly colour: string; readonly opacity: number },
  sheet: Sheet,
): SVGElement {
  noteFace(sheet, style);
  const element = svgElement('text', {
    ...onSheet(sheet, x, baseline),
    fill: ink.colour,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    ...(ink.opacity < 1 && { 'fill-opacity': ink.opacity }),
    ...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight }),
    ...(style.fontStyle !== 'normal' && { 'font-style': style.fontStyle }),
    ...(style.letterSpacing !== 'normal' && { 'letter-spacing': style.letterSpacing }),
  });
  // A pre-formatted text keeps the spaces that stand for places in a table.
  element.setAttribute('xml:space', 'preserve');
  element.textContent = text;
  return element;
}
