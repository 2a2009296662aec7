import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { type CalibrationFile, parseCalibration, ROW_KINDS, type RowKind } from './calibration-file.ts';
import { type ErrorSummary, summarise } from './error-summary.ts';
import { fileHardware } from './file-hardware.ts';
import { type ServingErrors, servingErrors } from './serving-errors.ts';
import { measuredSteps, stepErrors } from './step-errors.ts';

interface KindErrors extends ErrorSummary {
  readonly kind: RowKind;
}

interface FileHead {
  readonly file: string;
  readonly gpu: string;
  readonly model: string;
}

interface StepFileReport extends FileHead {
  readonly rows: readonly KindErrors[];
}

interface ServingFileReport extends FileHead, ServingErrors {}

export type FileReport = StepFileReport | ServingFileReport;

export type FileResult =
  | { readonly kind: 'report'; readonly report: FileReport }
  /** Read, but there are no steps in it to compare. */
  | { readonly kind: 'skipped'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: string };

/** Compares one calibration file, given as parsed JSON, with the cost model; its constants are the committed ones unless given. */
export function calibrationReport(file: string, json: unknown, constants?: CostConstants): FileResult {
  const parsed = parseCalibration(json);
  if (!parsed.ok) return { kind: 'unreadable', file, problem: parsed.problem };
  return parsed.file.kind === 'other' ? { kind: 'skipped', file } : compare(file, parsed.file, constants);
}

function compare(file: string, data: Exclude<CalibrationFile, { kind: 'other' }>, constants?: CostConstants): FileResult {
  const content = data.kind === 'steps' ? data.steps : data.serving;
  const resolved = fileHardware(content);
  if (!resolved.ok) return { kind: 'unreadable', file, problem: resolved.problem };
  const head = { file, gpu: content.gpu, model: content.model };
  if (data.kind === 'serving') return { kind: 'report', report: { ...head, ...servingErrors(data.serving, resolved.hardware, constants) } };
  const errors = stepErrors(measuredSteps(data.steps), resolved.hardware, constants);
  const rows = ROW_KINDS.flatMap((kind): KindErrors[] => {
    const ofKind = errors.get(kind);
    return ofKind === undefined ? [] : [{ kind, ...summarise(ofKind) }];
  });
  return { kind: 'report', report: { ...head, rows } };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
}

/** A report as lines of text. */
export function reportText(report: FileReport): string {
  const head = `${report.file}  ${report.model} on ${report.gpu}`;
  if ('rows' in report) {
    const lines = report.rows.map(
      (row) =>
        `  ${row.kind.padEnd(8)} n ${String(row.n).padStart(3)}  median ${percent(row.medianAbs)}  p95 ${percent(row.p95Abs)}  bias ${signed(row.bias)}`,
    );
    return [head, ...lines].join('\n');
  }
  const lines = report.serving.map(
    (entry) =>
      `  ${entry.policy.padEnd(10)} total ${signed(entry.totalError)}  first token median ${percent(entry.firstTokenMedianAbs)}` +
      `  last token median ${percent(entry.lastTokenMedianAbs)}`,
  );
  const ratio = report.ratioError === null ? [] : [`  ratio static ÷ continuous ${signed(report.ratioError)}`];
  return [head, ...lines, ...ratio].join('\n');
}
