import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrationReport, reportText, type FileReport } from '../checks/calibration/calibration-report.ts';

/**
 * `npm run -s calibration -- DIR [--json]`: compares every measured step and serving of a directory with the cost model.
 * Files of other measurements are named and skipped. Exit code 2: bad arguments, or a file or directory that cannot be read.
 */

const USAGE = 'usage: npm run -s calibration -- DIR [--json]';

class UnreadableError extends Error {}

function main(args: readonly string[]): number {
  const json = args.includes('--json');
  const [directory, ...extra] = args.filter((argument) => argument !== '--json');
  if (directory === undefined || extra.length > 0 || directory.startsWith('-')) {
    console.error(USAGE);
    return 2;
  }
  try {
    const reports: FileReport[] = [];
    const skipped: string[] = [];
    for (const file of calibrationFiles(directory)) {
      const result = calibrationReport(file, readJson(join(directory, file)));
      if (result.kind === 'unreadable') throw new UnreadableError(`${join(directory, file)}: ${result.problem}`);
      if (result.kind === 'skipped') skipped.push(file);
      else reports.push(result.report);
    }
    console.log(json ? JSON.stringify({ files: reports.map(withoutLargest) }, null, 2) : textOf(reports, skipped));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function calibrationFiles(directory: string): readonly string[] {
  const files = attempt(directory, () => readdirSync(directory)).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new UnreadableError(`${directory}: no .json files in it`);
  return files.sort();
}

function readJson(path: string): unknown {
  return attempt(path, (): unknown => JSON.parse(readFileSync(path, 'utf8')));
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableError(`${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function withoutLargest(report: FileReport): object {
  if (!('rows' in report)) {
    const serving = report.serving.map(({ policy, totalError, firstTokenMedianAbs, lastTokenMedianAbs }) => ({
      policy,
      totalError,
      firstTokenMedianAbs,
      lastTokenMedianAbs,
    }));
    return { ...report, serving };
  }
  return { ...report, rows: report.rows.map(({ kind, n, medianAbs, p95Abs, bias }) => ({ kind, n, medianAbs, p95Abs, bias })) };
}

function textOf(reports: readonly FileReport[], skipped: readonly string[]): string {
  const notes = skipped.map((file) => `skip ${file}: no steps and no serving in it`);
  return [...reports.map(reportText), ...notes].join('\n');
}

process.exitCode = main(process.argv.slice(2));
