import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { type CardErrors, ERROR_KINDS, type ErrorKind, type KnownError } from '../../engine/cost/known-error.ts';
import { calibrationReport, type FileReport } from './calibration-report.ts';

function worseOf(a: KnownError | undefined, b: KnownError): KnownError {
  if (a === undefined) return b;
  return { medianAbs: Math.max(a.medianAbs, b.medianAbs), p95Abs: Math.max(a.p95Abs, b.p95Abs), n: a.n + b.n };
}

function errorsOf(report: FileReport): readonly (readonly [ErrorKind, KnownError])[] {
  if ('rows' in report) return report.rows.map(({ kind, medianAbs, p95Abs, n }) => [kind, { medianAbs, p95Abs, n }] as const);
  return report.serving.map(({ totalError }) => {
    const error = Math.abs(totalError);
    return ['total', { medianAbs: error, p95Abs: error, n: 1 }] as const;
  });
}

/** Rounded up to a tenth of a percent: a known error is never given as smaller than it is. */
function roundUp(share: number): number {
  return Math.ceil(share * 1000) / 1000;
}

/** The worst error of every kind on every card among these files, given as parsed JSON by name (SPEC C11). */
export function measureKnownErrors(
  files: Readonly<Record<string, unknown>>,
  constants?: CostConstants,
): Readonly<Record<string, CardErrors>> {
  const cards = new Map<string, Map<ErrorKind, KnownError>>();
  for (const [name, json] of Object.entries(files)) {
    const result = calibrationReport(name, json, constants);
    if (result.kind === 'unreadable') throw new RangeError(`${name}: ${result.problem}`);
    if (result.kind === 'skipped') continue;
    const card = cards.get(result.report.gpu) ?? new Map<ErrorKind, KnownError>();
    cards.set(result.report.gpu, card);
    for (const [kind, error] of errorsOf(result.report)) card.set(kind, worseOf(card.get(kind), error));
  }
  const rounded = (card: ReadonlyMap<ErrorKind, KnownError>): CardErrors => {
    const known = ERROR_KINDS.flatMap((kind) => {
      const error = card.get(kind);
      return error === undefined
        ? []
        : [[kind, { medianAbs: roundUp(error.medianAbs), p95Abs: roundUp(error.p95Abs), n: error.n }] as const];
    });
    return Object.fromEntries(known);
  };
  return Object.fromEntries([...cards].map(([gpu, card]) => [gpu, rounded(card)]));
}
