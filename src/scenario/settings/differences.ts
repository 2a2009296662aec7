import type { ScenarioDocument } from '../document.ts';
import { generatorForm } from '../generate/generator-form.ts';
import type { RequestRow } from '../requests-schema.ts';
import { groupDigits } from '../scenario-error.ts';
import { SETTINGS } from './settings.ts';

/** A setting in which two scenarios differ. */
export interface SettingDifference {
  /** The setting's key in links; "rows" = the requests. */
  readonly key: string;
  /** Dotted path in the document. */
  readonly path: string;
  /** "Token budget" */
  readonly label: string;
  /** Its value in words in either scenario. */
  readonly here: string;
  readonly there: string;
  /** The scenario with this setting as it is there. */
  readonly reverted: ScenarioDocument;
}

/** All settings in which `here` differs from `there` (a preset, or the other scenario of a comparison), in the editor's order. */
export function scenarioDifferences(here: ScenarioDocument, there: ScenarioDocument): readonly SettingDifference[] {
  const differences: SettingDifference[] = [];
  for (const setting of SETTINGS) {
    if (!setting.applies(here) || !setting.applies(there) || setting.write(here) === setting.write(there)) continue;
    differences.push({
      key: setting.key,
      path: setting.path,
      label: setting.label,
      here: setting.show(here),
      there: setting.show(there),
      // Arrivals are numbers of their clock and mean nothing by the other.
      reverted: setting.key === 'clock' ? withRequestsOf(there, here) : setting.copy(there, here),
    });
  }
  if (!sameRequests(here, there)) {
    differences.push({
      key: here.generator === undefined ? 'rows' : 'generate',
      path: 'requests',
      label: 'Requests',
      here: here.generator === undefined ? describeRows(here.requests, there.requests) : generatorForm.show(here.generator),
      there: there.generator === undefined ? describeCount(there.requests.length) : generatorForm.show(there.generator),
      reverted: withRequestsOf(there, here),
    });
  }
  return differences;
}

/** Whether two scenarios have the same requests, or the same rule for them: then another seed is a difference of its own. */
export function sameRequests(here: ScenarioDocument, there: ScenarioDocument): boolean {
  if (here.generator === undefined && there.generator === undefined) return sameRows(here.requests, there.requests);
  if (here.generator === undefined || there.generator === undefined) return false;
  return generatorForm.write(here.generator) === generatorForm.write(there.generator);
}

/** `to` with the requests of `from`, be they rows, rows of a file, or a rule, and the clock that they arrive by. */
export function withRequestsOf(
  { requests, generator, requestsFrom, arrivalClock }: ScenarioDocument,
  to: ScenarioDocument,
): ScenarioDocument {
  const { generator: _, requestsFrom: __, ...rest } = to;
  return {
    ...rest,
    arrivalClock,
    requests,
    ...(requestsFrom !== undefined && { requestsFrom }),
    ...(generator !== undefined && { generator }),
  };
}

/** Whether two lists hold the same requests in the same order. */
function sameRows(a: readonly RequestRow[], b: readonly RequestRow[]): boolean {
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index]));
}

function sameRow(a: RequestRow, b: RequestRow | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.arrival === b.arrival &&
    a.promptTokens === b.promptTokens &&
    a.outputTokens === b.outputTokens &&
    a.priority === b.priority &&
    a.abortStep === b.abortStep &&
    a.sharedPrefix?.group === b.sharedPrefix?.group &&
    a.sharedPrefix?.tokens === b.sharedPrefix?.tokens &&
    sameBlocks(a.promptBlocks, b.promptBlocks) &&
    sameMeasured(a.measured, b.measured)
  );
}

function sameBlocks(a: RequestRow['promptBlocks'], b: RequestRow['promptBlocks']): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  return a.blockTokens === b.blockTokens && a.ids.length === b.ids.length && a.ids.every((id, block) => id === b.ids[block]);
}

function sameMeasured(a: RequestRow['measured'], b: RequestRow['measured']): boolean {
  return a?.scheduledNs === b?.scheduledNs && a?.firstTokenNs === b?.firstTokenNs && a?.lastTokenNs === b?.lastTokenNs;
}

function describeRows(rows: readonly RequestRow[], others: readonly RequestRow[]): string {
  const otherOfId = new Map(others.map((row) => [row.id, row]));
  const changed = rows.filter((row) => !sameRow(row, otherOfId.get(row.id))).length;
  return changed === 0 ? describeCount(rows.length) : `${describeCount(rows.length)}, ${groupDigits(changed)} of them changed or new`;
}

function describeCount(count: number): string {
  return count === 1 ? '1 request' : `${groupDigits(count)} requests`;
}
