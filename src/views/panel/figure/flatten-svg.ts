import { svgColour } from './css-colour.ts';
import { noteFace, onSheet, svgElement } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Computed properties that a child takes from its parent, with what a sheet starts from. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'paint-order': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'font-feature-settings': 'normal',
};
/** And those that belong to an element alone. */
const OWN: Readonly<Record<string, string>> = { opacity: '1', 'clip-path': 'none', mask: 'none' };

const FROM_THE_PAGE = /^(?:class|style|tabindex|role|focusable|aria-.*|data-.*)$/;
const REFERENCE = /url\("?#([^")]+)"?\)/;

/** Puts an SVG of the page on the sheet, its styles written out and what it refers to brought along. */
export function flattenSvg(source: SVGSVGElement, into: SVGElement, sheet: Sheet): void {
  const { left, top, width, height } = source.getBoundingClientRect();
  const { x, y } = onSheet(sheet, left, top);
  const copy = svgElement('svg', { x, y, width, height, overflow: getComputedStyle(source).overflow });
  for (const name of ['viewBox', 'preserveAspectRatio']) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  for (const child of source.children) {
    const below = copyOf(child, INHERITED, sheet);
    if (below !== null) copy.append(below);
  }
  if (copy.childElementCount > 0) into.append(copy);
}

/** Null: nothing to see. */
function copyOf(source: Element, parent: Readonly<Record<string, string>>, sheet: Sheet): SVGElement | null {
  if (!(source instanceof SVGElement) || source instanceof SVGTitleElement || source instanceof SVGDescElement) return null;
  const style = getComputedStyle(source);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return null;
  const values: Record<string, string> = {};
  for (const property of Object.keys(INHERITED)) values[property] = style.getPropertyValue(property);
  const isShape = source instanceof SVGGeometryElement;
  if (isShape && !isPainted(values.fill) && !isPainted(values.stroke)) return null;

  const copy = svgElement(source.localName);
  for (const { name, value } of source.attributes) {
    if (!FROM_THE_PAGE.test(name) && !(name in INHERITED) && !(name in OWN)) copy.setAttribute(name, value);
  }
  for (const [property, value] of Object.entries(values)) {
    if (value !== parent[property]) copy.setAttribute(property, written(value, sheet));
  }
  for (const [property, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(property);
    if (value !== initial) copy.setAttribute(property, written(value, sheet));
  }
  // A place given by style, not by attribute.
  if (source.style.transform !== '' && style.transform !== 'none') copy.setAttribute('transform', style.transform);
  if (source instanceof SVGTextContentElement) noteFace(sheet, style);
  for (const child of source.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element) {
      const below = copyOf(child, values, sheet);
      if (below !== null) copy.append(below);
    }
  }
  return source instanceof SVGGElement && !copy.hasChildNodes() ? null : copy;
}

function isPainted(paint: string): boolean {
  return paint !== 'none' && (!/^(?:rgba?|color)\(/.test(paint) || svgColour(paint) !== null);
}

/** A computed value as an attribute: plain colours, and references to copies on the sheet itself. */
function written(value: string, sheet: Sheet): string {
  const reference = REFERENCE.exec(value);
  if (reference !== null) {
    bringAlong(reference[1], sheet);
    return `url(#${reference[1]})`;
  }
  const paint = /^color\(|^rgba\(/.test(value) ? svgColour(value) : null;
  if (paint === null) return value;
  return paint.opacity === 1 ? paint.colour : paint.colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${paint.opacity})`);
}

/** Copies a pattern, marker or clip of the page into the sheet's definitions, once. */
function bringAlong(id: string, sheet: Sheet): void {
  if (sheet.defs.querySelector(`[id="${CSS.escape(id)}"]`) !== null) return;
  const source = document.getElementById(id);
  if (!(source instanceof Element)) return;
  const place = svgElement('g', { id });
  sheet.defs.append(place);
  const copy = copyOf(source, INHERITED, sheet);
  if (copy === null) place.remove();
  else place.replaceWith(copy);
}
