// Draws the page as it opens into index.html when it is built: it is seen while its scripts are still on their way.
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { textFiles } from '../text-files.mjs';

const PLACE = '<div id="root"></div>';
const SHOWN = 'data-opening="shown"';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Below the packages that it imports. */
const outDir = join(root, 'node_modules/.servescope-opening');

async function openingPage() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react(), textFiles()],
    build: { ssr: 'src/app/opening/opening-html.tsx', outDir, emptyOutDir: true, copyPublicDir: false, target: 'es2023' },
  });
  const { openingPage } = await import(pathToFileURL(join(outDir, 'opening-html.js')).href);
  return openingPage();
}

/** @returns {import('vite').Plugin} */
export function opening() {
  return {
    name: 'opening',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        for (const part of [PLACE, SHOWN]) if (!html.includes(part)) throw new Error(`index.html has no ${part} for the opening scene`);
        const { html: drawn, hash } = await openingPage();
        return html
          .replace(SHOWN, () => `${SHOWN} data-opening-hash="${hash.replaceAll('&', '&amp;')}"`)
          .replace(PLACE, () => PLACE.replace('></', () => `>${drawn}</`));
      },
    },
  };
}
