// Lets the app and its tests import data files (.csv, .jsonl) as text, as the command line's bundler does.
import { readFile } from 'node:fs/promises';

/** @returns {import('vite').Plugin} */
export function textFiles() {
  return {
    name: 'text-files',
    enforce: 'pre',
    async load(id) {
      if (!/\.(csv|jsonl)$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(await readFile(id, 'utf8'))};`, map: null };
    },
  };
}
