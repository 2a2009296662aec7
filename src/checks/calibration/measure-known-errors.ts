import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import {
  type CardErrors,
  ERROR_KINDS,
  type ErrorKind,
  type KnownError,
  REQUEST_ERROR_KINDS,
  type RequestErrorKind,
} from '../../engine/cost/known-error.ts';
import { calibrationReport, type FileReport } from './calibration-report.ts';

function worseOf(a: KnownError | undefined, b: KnownError): KnownError {
  if (a === undefined) return b;
  return { medianAbs: Math.max(a.medianAbs, b.medianAbs), p95Abs: Math.max(a.p95Abs, b.p95Abs), n: a.n + b.n };
}

type AnyKind = ErrorKind | RequestErrorKind;

function errorsOf(report: FileReport): readonly (readonly [AnyKind, KnownError])[] {
  if ('rows' in report) return report.rows.map(({ kind, medianAbs, p95Abs, n }) => [kind, { medianAbs, p95Abs, n }] as const);
  return report.serving.flatMap(({ totalError, tokens }) => {
    const error = Math.abs(totalError);
    const known = ({ medianAbs, p95Abs, n }: KnownError): KnownError => ({ medianAbs, p95Abs, n });
    return [
      ['total', { medianAbs: error, p95Abs: error, n: 1 }] as const,
      ['first-token', known(tokens.first)] as const,
      ['last-token', known(tokens.last)] as const,
    ];
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
  const cards = new Map<string, Map<AnyKind, KnownError>>();
  for (const [name, json] of Object.entries(files)) {
    const result = calibrationReport(name, json, constants);
    if (result.kind === 'unreadable') throw new RangeError(`${name}: ${result.problem}`);
    if (result.kind === 'skipped') continue;
    const card = cards.get(result.report.gpu) ?? new Map<AnyKind, KnownError>();
    cards.set(result.report.gpu, card);
    for (const [kind, error] of errorsOf(result.report)) card.set(kind, worseOf(card.get(kind), error));
  }
  const rounded = (card: ReadonlyMap<AnyKind, KnownError>): CardErrors => {
    const known = [...ERROR_KINDS, ...REQUEST_ERROR_KINDS].flatMap((kind) => {
      const error = card.get(kind);
      return error === undefined
        ? []
        : [[kind, { medianAbs: roundUp(error.medianAbs), p95Abs: roundUp(error.p95Abs), n: error.n }] as const];
    });
    return Object.fromEntries(known);
  };
  return Object.fromEntries([...cards].map(([gpu, card]) => [gpu, rounded(card)]));
}
