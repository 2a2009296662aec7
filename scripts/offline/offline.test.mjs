import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageFiles } from './offline.mjs';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the list has every file of the page, and its version changes with any of them', async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  for (const name of ['index.html', 'assets/late-view.js', '.vite/manifest.json', 'run.schema.json', 'service-worker.js']) {
    writeFileSync(join(folder, name), name);
  }
  const first = await pageFiles(folder);
  expect(first.files).toEqual(['assets/late-view.js', 'index.html']);
  writeFileSync(join(folder, 'run.schema.json'), 'changed');
  expect(await pageFiles(folder)).toEqual(first);
  writeFileSync(join(folder, 'assets/late-view.js'), 'changed');
  expect((await pageFiles(folder)).version).not.toBe(first.version);
});
