// After a build: the JavaScript that the page needs before it can draw must stay within 200 kB gzip, the fonts within 100 kB.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const JS_BUDGET_BYTES = 200_000;
const FONT_BUDGET_BYTES = 100_000;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(dist)) throw new Error('no dist/: run the build first');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** Files of an entry and of everything it imports statically. */
function initialFiles(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) initialFiles(imported, seen);
  return seen;
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const initial = [...new Set(entries.flatMap((entry) => [...initialFiles(entry)]))].map((key) => manifest[key].file);
const jsBytes = initial
  .filter((file) => file.endsWith('.js'))
  .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
const fontBytes = readdirSync(dist, { recursive: true })
  .filter((file) => /\.woff2?$/.test(file))
  .reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let broken = false;
for (const [name, bytes, budget] of [
  ['initial JavaScript, gzip', jsBytes, JS_BUDGET_BYTES],
  ['fonts', fontBytes, FONT_BUDGET_BYTES],
]) {
  const over = bytes > budget;
  broken ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${name}: ${kB(bytes)} of ${kB(budget)}`);
}
// The first picture waits for its language: a language that imported it would wait for ever (src/narration/spoken.ts).
const firstPicture = Object.keys(manifest).filter((key) => manifest[key].name === 'first-picture');
for (const language of Object.keys(manifest).filter((key) => key.startsWith('src/narration/') && manifest[key].isDynamicEntry)) {
  const waits = [...initialFiles(language)].some((key) => firstPicture.includes(key));
  broken ||= waits;
  console.log(`${waits ? 'DEAD' : 'ok  '} ${language} ${waits ? 'imports' : 'does not import'} the first picture`);
}
process.exitCode = broken ? 1 : 0;
