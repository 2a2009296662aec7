import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import type { CardErrors } from '../../engine/cost/known-error.ts';
import { calibrationReport, reportText } from './calibration-report.ts';

/** Object literal in the house style. Digits are grouped from a thousand on, as the linter of numbers likes them. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'number') return number(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const inner = `${indent}  `;
  const flat = `{ ${entries.map(([key, entry]) => `${keyOf(key)}: ${literal(entry, inner)}`).join(', ')} }`;
  if (entries.every(([, entry]) => typeof entry === 'number') && indent !== '') return flat;
  return `{\n${entries.map(([key, entry]) => `${inner}${keyOf(key)}: ${literal(entry, inner)},\n`).join('')}${indent}}`;
}

function keyOf(key: string): string {
  return /^[a-z][a-zA-Z0-9]*$/.test(key) ? key : `'${key}'`;
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : String(value);
}

function commentLine(line: string): string {
  return ` * ${line}`.trimEnd();
}

/** Source of `src/engine/cost/constants.ts`: the constants under the errors they leave. */
export function constantsSource(constants: CostConstants, files: Readonly<Record<string, unknown>>): string {
  const reports = Object.entries(files).flatMap(([name, json]) => {
    const result = calibrationReport(name, json, constants);
    return result.kind === 'report' ? reportText(result.report).split('\n') : [];
  });
  const comment = [
    '/**',
    ' * Written by `npm run fit`; change that, not this. Errors these constants leave (modelled ÷ measured − 1):',
    ' *',
  ];
  return [
    "import type { CostConstants } from './cost-constants.ts';",
    '',
    ...comment,
    ...reports.map(commentLine),
    ' */',
    `export const COST_CONSTANTS: CostConstants = ${literal(constants, '')};`,
    '',
  ].join('\n');
}

/** Source of `src/engine/cost/known-errors.ts`. */
export function knownErrorsSource(errors: Readonly<Record<string, CardErrors>>): string {
  return [
    "import type { CardErrors } from './known-error.ts';",
    '',
    '/** Written by `npm run fit`: worst error of any measured file, by card and kind, rounded up to 0.1 %. */',
    `export const KNOWN_ERRORS: Readonly<Record<string, CardErrors>> = ${literal(errors, '')};`,
    '',
  ].join('\n');
}
