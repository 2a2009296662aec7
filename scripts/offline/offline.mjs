// Writes the service worker beside the built page, with the list of all files that the page may ever ask for.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** For others, not for the page: a picture in the description, the build's own notes, schemas that editors fetch. */
const NOT_OF_THE_PAGE = /^(?:\.vite\/|service-worker\.js$|servescope-run\.png$|.*\.schema\.json$)/;

/** Names of the page's files in a built folder, sorted, and a version that changes whenever one of them does. */
export async function pageFiles(folder) {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !NOT_OF_THE_PAGE.test(name));
  const files = [];
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    if (!(await stat(join(folder, name))).isFile()) continue;
    files.push(name);
    hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return { files, version: hash.digest('hex').slice(0, 12) };
}

/** @returns {import('vite').Plugin} */
export function offline() {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error('the offline worker needs an output folder');
        const { files, version } = await pageFiles(dir);
        const template = await readFile(fileURLToPath(new URL('service-worker.js', import.meta.url)), 'utf8');
        const worker = template.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files));
        await writeFile(join(dir, 'service-worker.js'), worker);
      },
    },
  };
}
