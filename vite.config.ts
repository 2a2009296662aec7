import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { initialModules } from './scripts/initial-modules.mjs';
import { offline } from './scripts/offline/offline.mjs';
import { opening } from './scripts/opening/opening.mjs';
import { textFiles } from './scripts/text-files.mjs';

const initial = initialModules(fileURLToPath(new URL('src/app/main.tsx', import.meta.url)));
const INITIAL_PACKAGES = /node_modules\/(?:react|react-dom|scheduler|zustand|d3-array|internmap|valibot|pure-rand)\//;

/** What every language stands on: a chunk of its own, for the first picture waits for the language (src/narration/spoken.ts). */
const SENTENCES = { name: 'sentences', test: /src\/narration\/(?:format|sentence|wordings)\.ts$/, priority: 1 };

export default defineConfig({
  base: './',
  plugins: [react(), textFiles(), opening(), offline()],
  worker: { format: 'es', plugins: () => [textFiles()] },
  // The budget that counts is the gzip one of scripts/bundle-budget.mjs.
  // What the first picture needs is one file: dozens of small shared ones would compress worse.
  build: {
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [SENTENCES, { name: 'first-picture', test: (id) => initial.has(id) || INITIAL_PACKAGES.test(id) }] },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    // No test changes what another could see: modules are loaded once a worker.
    isolate: false,
    setupFiles: ['src/scenario/testing/load-late.setup.ts'],
    testTimeout: 30_000,
  },
});
