import { figureWords } from '../../../narration/figure/words.ts';
import type { FigureOrigin } from '../figure-origin.ts';
import { embeddedFaces } from './embedded-faces.ts';
import type { Figure } from './figure.ts';
import { flatten } from './flatten.ts';
import { contentHeight, unrolledIn } from './rolls.ts';
import { noteFace, svgElement } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { styleOf, wrapped } from './text-style.ts';
import type { TextStyle } from './text-style.ts';

/** A figure ready for a file: SVG that needs nothing from outside. */
export interface Picture {
  readonly text: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN_PX = 16;
const GAP_PX = 8;

/**
 * A panel with its title, what it shows now as the caption, what its numbers are worth, and the link to the moment.
 * @throws Error when the panel is gone.
 */
export async function composeFigure(figure: Figure, origin: FigureOrigin): Promise<Picture> {
  const drawing = figure.drawing();
  if (drawing === null) throw new Error('the panel is gone');
  const rolls = unrolledIn(drawing);
  const box = drawing.getBoundingClientRect();
  const insidePx = Math.max(box.width, MOST_NARROW_PX);
  const [title, label, small] = [styleOf('type-title'), styleOf('type-label'), styleOf('type-small')];
  const lines = {
    caption: wrapped(figure.caption, label, insidePx),
    link: wrapped(origin.address ?? figureWords.noLink, small, insidePx),
  };
  const drawingTop = MARGIN_PX + title.linePx + lines.caption.length * label.linePx + GAP_PX;
  const linkTop = drawingTop + contentHeight(drawing, rolls) + GAP_PX;
  const widthPx = Math.ceil(insidePx + 2 * MARGIN_PX);
  const heightPx = Math.ceil(linkTop + lines.link.length * small.linePx + MARGIN_PX);

  const root = emptySheet(widthPx, heightPx);
  const defs = svgElement('defs');
  const sheet: Sheet = { root, defs, from: { x: box.left, y: box.top }, to: { x: MARGIN_PX, y: drawingTop }, faces: new Set(), rolls };
  root.append(
    named('title', [origin.name, figure.title].filter((part) => part !== '').join(', ')),
    named('desc', [figure.caption, origin.address].filter((part) => part !== null).join('\n')),
    defs,
    svgElement('rect', { width: widthPx, height: heightPx, fill: getComputedStyle(document.body).backgroundColor }),
  );
  const set = (texts: readonly string[], style: TextStyle, top: number, into: SVGElement = root) => {
    texts.forEach((text, i) => into.append(lineOf(text, style, MARGIN_PX, top + i * style.linePx, sheet)));
  };
  set([[figure.title, origin.name].filter((part) => part !== '').join(' · ')], title, MARGIN_PX);
  if (figure.worth !== null) {
    const badge = lineOf(figure.worth, styleOf('type-badge'), 0, MARGIN_PX + 2, sheet);
    badge.setAttribute('x', String(widthPx - MARGIN_PX));
    badge.setAttribute('text-anchor', 'end');
    root.append(badge);
  }
  set(lines.caption, label, MARGIN_PX + title.linePx);
  for (const { element } of rolls) element.scrollTop = 0;
  flatten(drawing, root, sheet);
  for (const { element, scrollTop } of rolls) element.scrollTop = scrollTop;
  const link = origin.address === null ? root : svgElement('a', { href: origin.address });
  set(lines.link, small, linkTop, link);
  if (link !== root) root.append(link);

  const faces = svgElement('style');
  faces.textContent = await embeddedFaces(sheet.faces);
  defs.prepend(faces);
  return { text: new XMLSerializer().serializeToString(root), widthPx, heightPx };
}

/** A caption needs some room, however narrow the panel. */
const MOST_NARROW_PX = 240;

function emptySheet(widthPx: number, heightPx: number): SVGSVGElement {
  const root = svgElement('svg', { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` });
  if (!(root instanceof SVGSVGElement)) throw new Error('no SVG in this document');
  root.style.fontFeatureSettings = '"tnum", "lnum"';
  root.style.textRendering = 'geometricPrecision';
  return root;
}

function named(name: 'title' | 'desc', text: string): SVGElement {
  const element = svgElement(name);
  element.textContent = text;
  return element;
}

function lineOf(text: string, { css, ascentPx, colour }: TextStyle, x: number, top: number, sheet: Sheet): SVGElement {
  noteFace(sheet, css);
  const element = svgElement('text', {
    x,
    y: top + ascentPx,
    fill: colour,
    'font-family': css.fontFamily,
    'font-size': css.fontSize,
    'font-weight': css.fontWeight,
  });
  element.textContent = text;
  return element;
}
