import type { BaseIssue } from 'valibot';
import { groupDigits, quoteValue, scenarioError } from './scenario-error.ts';
import type { ScenarioError } from './scenario-error.ts';

/** More than these are not listed: nobody reads them, and a broken file of 20,000 rows would name each. */
const MOST_ERRORS = 20;

/** The schema's issues as sentences, one for each path. */
export function errorsOfIssues(issues: readonly BaseIssue<unknown>[]): readonly ScenarioError[] {
  const byPath = new Map<string, ScenarioError>();
  for (const issue of issues) {
    const error = errorOfIssue(issue);
    if (!byPath.has(error.path)) byPath.set(error.path, error);
    if (byPath.size === MOST_ERRORS) break;
  }
  return [...byPath.values()];
}

function errorOfIssue(issue: BaseIssue<unknown>): ScenarioError {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const path = keys.join('.');
  if (issue.expected === 'never') return scenarioError(path, `${path} is not a setting of this version`, 'only settings of this version');
  // For a missing key Valibot gives the message of the object around it.
  if (issue.received === 'undefined' && keys.length > 0) return scenarioError(path, `${path} is missing`, issue.message);
  return scenarioError(path, `${path || 'the scenario'} is ${describe(issue)}, expected ${issue.message}`, issue.message);
}

function describe(issue: BaseIssue<unknown>): string {
  return issue.type === 'max_length' && Array.isArray(issue.input)
    ? `a list of ${groupDigits(issue.input.length)}`
    : quoteValue(issue.input);
}
