import type { ScenarioDocument } from './document.ts';

/** What is wrong with a scenario, where, and what was expected: data, so that the interface can show it in place. */
export interface ScenarioError {
  /** Dotted path of the setting: "limits.maxNumSeqs", "requests.3.promptTokens"; "" = the scenario as a whole. */
  readonly path: string;
  /** One whole sentence with the numbers filled in. */
  readonly message: string;
  /** What would have been right, as a phrase: "a whole number from 1 to 4,096". */
  readonly expected: string;
  /** At most two ways out. */
  readonly fixes: readonly ScenarioFix[];
}

/** A way out of an error: the words of its button and the scenario it leads to. */
export interface ScenarioFix {
  readonly label: string;
  readonly document: ScenarioDocument;
}

export type Outcome<Value> = { readonly ok: Value } | { readonly errors: readonly ScenarioError[] };

/** An error without ways out. */
export function scenarioError(path: string, message: string, expected: string): ScenarioError {
  return { path, message, expected, fixes: [] };
}

const LONGEST_QUOTE = 24;

/** A refused value as a sentence quotes it: numbers with thousands parted, text in quotes and cut to a readable length. */
export function quoteValue(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? groupDigits(value) : String(value);
  if (typeof value === 'string') return `"${value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'boolean') return String(value);
  return value === null ? 'null' : 'missing';
}

/** 262144 → "262,144". */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
