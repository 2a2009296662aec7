/** The page's font faces among those wanted ("normal 400 IBM Plex Mono"), as CSS that carries the fonts themselves. */
export async function embeddedFaces(wanted: ReadonlySet<string>): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule));
  const faces = await Promise.all(
    rules.map(async ({ style, parentStyleSheet }) => {
      const [family, weight, slant] = ['font-family', 'font-weight', 'font-style'].map((name) => style.getPropertyValue(name));
      const name = family.replace(/["']/g, '');
      if (!wanted.has(`${slant || 'normal'} ${weight || '400'} ${name}`)) return '';
      const file = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (file === undefined) return '';
      const data = await dataUrl(new URL(file, parentStyleSheet?.href ?? location.href));
      return `@font-face{font-family:"${name}";font-weight:${weight || 400};font-style:${slant || 'normal'};src:url(${data}) format("woff2")}`;
    }),
  );
  return faces.filter((face) => face !== '').join('\n');
}

/** @throws TypeError when the font cannot be fetched. */
async function dataUrl(address: URL): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
