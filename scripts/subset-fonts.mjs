// Makes src/app/fonts from the @fontsource packages: the characters that English and German prose, numbers and formulas need. Run after changing the character set or a font's version: node scripts/subset-fonts.mjs
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const FACES = [
  ['source-serif-4', '400-normal'],
  ['source-serif-4', '400-italic'],
  ['source-serif-4', '600-normal'],
  ['ibm-plex-sans', '400-normal'],
  ['ibm-plex-sans', '600-normal'],
  ['ibm-plex-sans-condensed', '400-normal'],
  ['ibm-plex-sans-condensed', '600-normal'],
  ['ibm-plex-mono', '400-normal'],
  ['ibm-plex-mono', '600-normal'],
];
/** Kerning and ligatures; tabular and lining figures. */
const FEATURES = ['kern', 'liga', 'mark', 'ccmp', 'tnum', 'lnum'];
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const TYPOGRAPHY = '\u00a0\u2009\u202f–—‘’“”…·•‹›×÷±−°²³µ½©§éäöüÄÖÜß„↑↓';

const packages = fileURLToPath(new URL('../node_modules/@fontsource/', import.meta.url));
const out = fileURLToPath(new URL('../src/app/fonts/', import.meta.url));
await mkdir(out, { recursive: true });
let totalBytes = 0;
for (const [family, face] of FACES) {
  const whole = await readFile(`${packages}${family}/files/${family}-latin-${face}.woff2`);
  // Hinting is bytes that only the smallest labels can use: those are condensed and mono.
  const noHinting = family === 'source-serif-4' || family === 'ibm-plex-sans';
  const subset = await subsetFont(whole, ASCII + TYPOGRAPHY, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting });
  await writeFile(`${out}${family}-${face}.woff2`, subset);
  totalBytes += subset.length;
}
for (const family of new Set(FACES.map(([name]) => name))) await copyFile(`${packages}${family}/LICENSE`, `${out}${family}-LICENSE.txt`);
console.log(`${FACES.length} faces, ${totalBytes} bytes`);
