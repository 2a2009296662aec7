// Verifies the palette of src/app/tokens.css: WCAG contrast against both grounds, and the smallest CIEDE2000 difference between any two
// request hues under normal, protan, deutan and tritan vision (Machado 2009, severity 1.0). Exits 1 when a floor is broken.
import { readFileSync } from 'node:fs';
import { contrast, difference, VISIONS } from './colour.mjs';

const NAMES = [...'ABCDEFGH'];
const CONTRAST_FLOORS = { ink: 7, ink2: 4.5, ink3: 4.5, rule2: 3, signal: 4.5, focus: 3, bytes: 3, flops: 3 };
/** On the sunk ground `ink2` takes the place of `rule2`. */
const ONLY_ON_PAPER = new Set(['rule2']);
const REQUEST_CONTRAST_FLOOR = 3;
const differenceFloor = (vision) => (vision === 'normal' ? 12 : 8);

/** Custom properties of one rule of the style sheet that are plain hex colours. */
function coloursOf(css, selector) {
  const body = css.split(selector)[1]?.split('}')[0];
  if (body === undefined) throw new Error(`tokens.css has no ${selector}`);
  return Object.fromEntries([...body.matchAll(/--(\w+):\s*(#[0-9a-f]{6})\b/gi)].map((match) => [match[1], match[2]]));
}

const css = readFileSync(new URL('../src/app/tokens.css', import.meta.url), 'utf8');
const themes = { light: coloursOf(css, ':root {'), dark: coloursOf(css, "[data-theme='dark'] {") };
const broken = [];
const need = (holds, message) => holds || broken.push(message);

for (const [theme, colours] of Object.entries(themes)) {
  for (const [token, floor] of Object.entries(CONTRAST_FLOORS)) {
    for (const ground of ['paper', 'sunk']) {
      if (ground === 'sunk' && ONLY_ON_PAPER.has(token)) continue;
      const ratio = contrast(colours[token], colours[ground]);
      // 0.1 % of slack: flops on sunk was chosen at the floor.
      need(ratio >= floor * 0.999, `${theme}: ${token} on ${ground} has contrast ${ratio.toFixed(2)}, floor ${floor}`);
    }
  }
  const hues = NAMES.map((name) => ({ name, colour: colours[`r${name}`] }));
  for (const { name, colour } of hues) {
    const ratio = contrast(colour, colours.paper);
    need(
      ratio >= REQUEST_CONTRAST_FLOOR,
      `${theme}: request hue ${name} has contrast ${ratio.toFixed(2)}, floor ${REQUEST_CONTRAST_FLOOR}`,
    );
  }
  for (const vision of VISIONS) {
    const pairs = hues.flatMap((first, i) =>
      hues.slice(i + 1).map((second) => ({
        name: `${first.name}-${second.name}`,
        difference: difference(first.colour, second.colour, vision),
      })),
    );
    const nearest = pairs.reduce((a, b) => (b.difference < a.difference ? b : a));
    need(
      nearest.difference >= differenceFloor(vision),
      `${theme}, ${vision}: hues ${nearest.name} differ by ${nearest.difference.toFixed(1)}, floor ${differenceFloor(vision)}`,
    );
    console.log(`${theme.padEnd(5)} ${vision.padEnd(6)} nearest hues ${nearest.name}: ${nearest.difference.toFixed(1)}`);
  }
}
for (const message of broken) console.error(`BROKEN ${message}`);
console.log(broken.length > 0 ? `palette: ${broken.length} floors broken` : 'palette: all floors hold');
process.exitCode = broken.length > 0 ? 1 : 0;
