// The rules of the house that a compiler does not hold: imports run one way, the engine has no clock, no chance, no DOM and no
// floating-point function whose last bit differs between browsers.
import { dirname, extname, join, normalize } from 'node:path/posix';

/** Folder of src → folders of src it may import from, besides itself. */
const MAY_IMPORT = {
  engine: [],
  scenario: ['engine'],
  checks: ['engine', 'scenario'],
  narration: ['engine', 'scenario'],
  player: ['engine', 'scenario'],
  runner: ['engine', 'scenario'],
  ui: [],
  views: ['engine', 'scenario', 'narration', 'ui'],
  lessons: ['engine', 'scenario', 'narration', 'views', 'ui', 'player', 'runner'],
  app: ['engine', 'scenario', 'narration', 'views', 'lessons', 'ui', 'player', 'runner'],
  cli: ['engine', 'scenario', 'checks', 'narration'],
};
/** The one view that shows what the checks found. */
const VIEW_ON_CHECKS = 'views/proof/';
/** Tests may also stand on these. */
const TESTS_MAY_IMPORT = ['engine', 'scenario', 'checks'];

const DRAWS = new Set(['ui', 'views', 'lessons', 'app']);
const PACKAGES_FOR_DRAWING = /^(react|react-dom|framer-motion|d3-axis|d3-selection|d3-zoom)(\/|$)/;

const ENGINE_MUST_NOT = [
  [
    /\bMath\s*\.\s*(random|exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b/,
    'is not the same in every browser',
  ],
  [/\bDate\b/, 'reads a clock'],
  [/\bperformance\s*\./, 'reads a clock'],
  [/\b(window|document|navigator|localStorage|globalThis)\b/, 'knows a browser'],
  [/(?<!\d\s?)\*\*(?!\s?\d)/, 'is Math.pow: not the same in every browser'],
];

const isTest = (path) => /\.test\.tsx?$/.test(path) || path.includes('/testing/');

/** Source with comments blanked out, line breaks kept. */
export function withoutComments(source) {
  return source.replace(
    /\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/[^\n]*/g,
    (match, before) => (before ?? '') + match.slice((before ?? '').length).replace(/[^\n]/g, ' '),
  );
}

/** Module names a file imports or re-exports, with their line. */
export function importsOf(source) {
  const code = withoutComments(source);
  const found = [];
  const pattern =
    /\b(?:import|export)\b(?:[^'"`;()]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"]/g;
  for (const match of code.matchAll(pattern)) {
    found.push({ module: match[1] ?? match[2] ?? match[3], line: code.slice(0, match.index).split('\n').length });
  }
  return found;
}

function importBreach(path, folder, module) {
  if (!module.startsWith('.')) {
    if (folder === 'engine' && !isTest(path)) return `the engine imports nothing from outside itself, not ${module}`;
    if (PACKAGES_FOR_DRAWING.test(module) && !DRAWS.has(folder) && !(folder === 'player' && module === 'react'))
      return `${folder} draws nothing, so it must not import ${module}`;
    if (/^zustand(\/|$)/.test(module) && folder !== 'player' && folder !== 'app') return `${folder} imports no store`;
    return null;
  }
  const target = normalize(join(dirname(path), module));
  if (target.startsWith('..')) return isTest(path) ? null : `${module} leaves src`;
  const targetFolder = target.split('/')[0];
  if (!/\.(tsx?|css|json|csv|jsonl|woff2|svg|md)(\?\w+)?$/.test(module))
    return `${module} needs its file extension${extname(module) ? '' : ' (.ts or .tsx)'}`;
  if (targetFolder === folder) return null;
  if (MAY_IMPORT[folder].includes(targetFolder)) return null;
  if (isTest(path) && TESTS_MAY_IMPORT.includes(targetFolder)) return null;
  if (path.startsWith(VIEW_ON_CHECKS) && targetFolder === 'checks') return null;
  return `${folder} must not import from ${targetFolder}`;
}

/**
 * @param {string} path relative to src, with forward slashes
 * @param {string} source
 * @returns {string[]} one line per breach: "engine/a.ts:3: …"
 */
export function breachesOf(path, source) {
  const folder = path.split('/')[0];
  if (!path.includes('/')) return [];
  if (!(folder in MAY_IMPORT)) return [`${path}:1: src/${folder} is not in the house`];
  const breaches = [];
  for (const { module, line } of importsOf(source)) {
    const breach = importBreach(path, folder, module);
    if (breach) breaches.push(`${path}:${line}: ${breach}`);
  }
  if (folder === 'engine' && !isTest(path)) {
    withoutComments(source)
      .split('\n')
      .forEach((text, index) => {
        for (const [pattern, why] of ENGINE_MUST_NOT) {
          const match = pattern.exec(text);
          if (match) breaches.push(`${path}:${index + 1}: ${match[0]} ${why}`);
        }
      });
  }
  return breaches;
}
