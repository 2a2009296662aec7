import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breachesOf } from './house-rules.mjs';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const sources = readdirSync(src, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

describe('house rules', () => {
  it('hold in every file of src', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((path) => breachesOf(path, readFileSync(join(src, path), 'utf8')))).toEqual([]);
  });

  it.each([
    ['engine/a.ts', "import { z } from '../scenario/b.ts';", 'engine must not import from scenario'],
    ['engine/kv/a.ts', "import type { T } from '../../views/b.ts';", 'engine must not import from views'],
    ['engine/a.ts', "import { uniform } from 'pure-rand';", 'imports nothing from outside itself'],
    ['engine/a.ts', 'const x = Math.random();', 'not the same in every browser'],
    ['engine/a.ts', 'const x = y ** z;', 'Math.pow'],
    ['engine/a.ts', 'const now = Date.now();', 'clock'],
    ['narration/a.ts', "export { v } from '../views/b.tsx';", 'narration must not import from views'],
    ['narration/a.tsx', "import { memo } from 'react';", 'draws nothing'],
    ['views/a.tsx', "import { player } from '../player/b.ts';", 'views must not import from player'],
    ['views/map/a.tsx', "import { create } from 'zustand';", 'imports no store'],
    ['views/map/a.tsx', "import { runGolden } from '../../checks/b.ts';", 'views must not import from checks'],
    ['views/a.tsx', "const x = await import('../app/b.tsx');", 'views must not import from app'],
    ['ui/a.tsx', "import type {\n  Run,\n} from '../engine/recording/run.ts';", 'ui must not import from engine'],
    ['scenario/a.ts', "import { b } from './b';", 'needs its file extension'],
    ['helpers/a.ts', '', 'not in the house'],
  ])('%s: %s is a breach', (path, source, expected) => {
    expect(breachesOf(path, source).join('\n')).toContain(expected);
  });

  it.each([
    ['engine/a.ts', "import type { B } from './kv/b.ts';\n// Math.random is not used\nconst x = Math.sqrt(2) * 2 ** 32;"],
    [
      'engine/a.test.ts',
      "import fc from 'fast-check';\nimport { p } from '../scenario/presets.ts';\nimport { g } from '../checks/golden.ts';",
    ],
    ['views/proof/a.tsx', "import { g } from '../../checks/golden.ts';\nimport { memo } from 'react';"],
    ['player/use-player.ts', "import { useStore } from 'zustand';\nimport { useMemo } from 'react';"],
    ['app/a.tsx', "import { M } from '../views/map/m.tsx';\nimport './a.css';"],
  ])('%s may: %s', (path, source) => {
    expect(breachesOf(path, source)).toEqual([]);
  });
});
