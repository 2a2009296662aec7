import type { Roll } from './rolls.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** The SVG that a panel is flattened onto. */
export interface Sheet {
  readonly root: SVGSVGElement;
  readonly defs: SVGElement;
  /** Where the drawing's corner stands: in the viewport, and on the sheet. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Faces that its texts are set in: "400 IBM Plex Mono". */
  readonly faces: Set<string>;
  /** Parts that scroll in the page and are shown whole here. */
  readonly rolls: readonly Roll[];
}

export function svgElement(name: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  return element;
}

/** Coordinates to a hundredth of a px. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function onSheet(sheet: Sheet, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: x - sheet.from.x + sheet.to.x, y: y - sheet.from.y + sheet.to.y };
}

/** Notes the face that an element's text is set in. */
export function noteFace(sheet: Sheet, style: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight' | 'fontStyle'>): void {
  const family = style.fontFamily.split(',')[0].replace(/["']/g, '').trim();
  sheet.faces.add(`${style.fontStyle} ${style.fontWeight} ${family}`);
}
