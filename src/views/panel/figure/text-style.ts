/** A text style of the page, for lines that are set outside it. */
export interface TextStyle {
  readonly css: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize' | 'fontWeight' | 'fontStyle'>;
  readonly colour: string;
  readonly linePx: number;
  /** From the top of a line to its baseline. */
  readonly ascentPx: number;
  readonly widthPx: (text: string) => number;
}

/** The style behind a class of the page. */
export function styleOf(className: string): TextStyle {
  const probe = document.createElement('span');
  probe.className = className;
  document.body.append(probe);
  const { fontFamily, fontSize, fontWeight, fontStyle, color, lineHeight, letterSpacing } = getComputedStyle(probe);
  probe.remove();
  const context = document.createElement('canvas').getContext('2d');
  const px = parseFloat(fontSize);
  const spacingPx = parseFloat(letterSpacing) || 0;
  if (context !== null) context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return {
    css: { fontFamily, fontSize, fontWeight, fontStyle },
    colour: color,
    linePx: parseFloat(lineHeight) || px * 1.2,
    ascentPx: (parseFloat(lineHeight) || px * 1.2) / 2 + px * 0.35,
    widthPx: (text) => (context?.measureText(text).width ?? text.length * px * 0.5) + spacingPx * text.length,
  };
}

/** A text broken into lines of at most this width: between words, within one that is longer than a line. */
export function wrapped(text: string, style: Pick<TextStyle, 'widthPx'>, widthPx: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (style.widthPx((line + word).trimEnd()) <= widthPx) line += word;
    else {
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      for (const character of word) {
        if (style.widthPx(line + character) > widthPx && line !== '') {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
