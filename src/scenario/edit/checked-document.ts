import * as v from 'valibot';
import type { ScenarioDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';
import { requestSchema } from '../requests-schema.ts';
import type { Outcome, ScenarioError } from '../scenario-error.ts';
import { errorsOfIssues } from '../schema-errors.ts';
import { withOwnRows } from './edit-rows.ts';
import { valueAt, withValueAt } from './value-at.ts';

/** Places of a row begin with this. */
const ROW = /^requests\.\d+/;

/**
 * A scenario after one value was put at `path`, checked where that can have done harm: 20,000 rows are not looked through because the token
 * budget changed. Requests that follow from a rule follow it again.
 */
export function checkedDocument(candidate: unknown, path: string): Outcome<ScenarioDocument> {
  const [row] = ROW.exec(path) ?? [];
  if (row !== undefined) return checkedRow(candidate, row);
  const settings = readDocument(withValueAt(candidate, 'requests', []));
  if ('errors' in settings || settings.ok.generator !== undefined) return settings;
  return { ok: { ...settings.ok, requests: valueAt(candidate, 'requests') as ScenarioDocument['requests'] } };
}

function checkedRow(candidate: unknown, path: string): Outcome<ScenarioDocument> {
  const row = v.safeParse(requestSchema, valueAt(candidate, path));
  if (!row.success) return { errors: errorsOfIssues(row.issues).map((error) => under(path, error)) };
  const document = withValueAt(candidate, path, row.output) as ScenarioDocument;
  return { ok: withOwnRows(document, document.requests) };
}

function under(path: string, error: ScenarioError): ScenarioError {
  return { ...error, path: error.path === '' ? path : `${path}.${error.path}` };
}
