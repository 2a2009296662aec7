import type { ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';
import { scenarioError } from '../scenario-error.ts';
import type { Outcome } from '../scenario-error.ts';
import { generateRequests } from './generate-requests.ts';
import { generatorForm } from './generator-form.ts';
import type { Generator } from './generator-schema.ts';

/** Drawn lately: most edits leave the rule alone. */
const DRAWN = new Map<string, { readonly generator: Generator; readonly rows: RequestRow[] }>();
const MOST_DRAWN = 4;

/** A scenario whose requests follow from a rule, with the requests that follow. */
export function withGeneratedRequests(document: ScenarioDocument, rule: Generator): Outcome<ScenarioDocument> {
  if (document.arrivalClock !== 'ns') {
    const message = 'generated requests arrive by time, but this scenario counts arrivals by step';
    return { errors: [scenarioError('arrivalClock', message, '"ns"')] };
  }
  const { requestsFrom: _, ...rest } = document;
  const { generator, rows } = drawn(rule, document.seed);
  return { ok: { ...rest, generator, requests: rows } };
}

function drawn(generator: Generator, seed: number): { readonly generator: Generator; readonly rows: RequestRow[] } {
  const key = `${seed} ${generatorForm.write(generator)}`;
  const known = DRAWN.get(key) ?? { generator, rows: generateRequests(generator, seed) };
  DRAWN.delete(key);
  DRAWN.set(key, known);
  for (const oldest of DRAWN.keys()) if (DRAWN.size > MOST_DRAWN) DRAWN.delete(oldest);
  return known;
}
