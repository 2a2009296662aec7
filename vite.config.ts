import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { textFiles } from './scripts/text-files.mjs';

export default defineConfig({
  base: './',
  plugins: [react(), textFiles()],
  worker: { format: 'es', plugins: () => [textFiles()] },
  // The budget that counts is the gzip one of scripts/bundle-budget.mjs.
  build: { target: 'es2023', manifest: true, chunkSizeWarningLimit: 1_000 },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    testTimeout: 30_000,
  },
});
