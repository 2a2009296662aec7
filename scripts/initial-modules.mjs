import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// `import … from './x.ts'` and `export … from`, but neither `import type` nor `import('./x.ts')`.
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)[^;'"]*?from\s+'(\.{1,2}\/[^']+)'|^import\s+'(\.{1,2}\/[^']+\.tsx?)'/gm;

/** Source files that an entry needs before it can draw: everything it reaches through static imports. */
export function initialModules(entry) {
  const found = new Set();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    for (const match of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) open.push(join(dirname(file), match[1] ?? match[2]));
  }
  return found;
}
