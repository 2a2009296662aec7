// Runs a headless command of src/cli: bundles it for Node with the bundler Vite ships, then imports the result.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const outFile = `${root}node_modules/.cache/servescope/${name}.mjs`;
await mkdir(`${root}node_modules/.cache/servescope`, { recursive: true });
if (name === 'bench-ui') process.env.PLAYWRIGHT_CHROMIUM_PATH ??= findChromium() ?? '';
const bundle = await rolldown({
  input: `${root}src/cli/${name}.ts`,
  platform: 'node',
  external: [/^node:/, '@playwright/test', 'vite'],
  moduleTypes: { '.csv': 'text', '.jsonl': 'text' },
  logLevel: 'warn',
});
await bundle.write({ file: outFile, format: 'esm', codeSplitting: false });
process.argv = [process.argv[0], outFile, ...rest];
await import(pathToFileURL(outFile).href);
