/** A computed colour in the form that every SVG reader knows, with its opacity apart; null where there is nothing to see. */
export function svgColour(computed: string): { readonly colour: string; readonly opacity: number } | null {
  const mixed = /^color\(srgb ([^)]*)\)$/.exec(computed);
  const parts = (mixed?.[1] ?? /^rgba?\(([^)]*)\)$/.exec(computed)?.[1] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length < 3) return null;
  const [red, green, blue, opacity = 1] = parts.map(Number);
  const channels = [red, green, blue].map((channel) => Math.round(mixed === null ? channel : channel * 255));
  return opacity === 0 ? null : { colour: `rgb(${channels.join(', ')})`, opacity };
}
