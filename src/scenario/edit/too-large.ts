import { LIMITS } from '../limits.ts';
import type { Consequences } from './consequences.ts';
import type { Draft } from './draft.ts';
import { readTypedNumber } from './field-forms.ts';

export type SizeLimit = 'requests' | 'pages' | 'slots' | 'steps';

/** What was asked of one limit. Steps are estimated; a run that comes to the limit stops there and says so. */
export interface AskedOfLimit {
  readonly what: SizeLimit;
  readonly asked: number;
  readonly limit: number;
  /** The field that asks, where a smaller number would help. */
  readonly path: string | null;
}

/** All four limits when one of them is broken: what does not run says how much of each it asks. Null when all hold. */
export function tooLarge(draft: Draft, consequences: Consequences | null): readonly AskedOfLimit[] | null {
  const { document, typed } = draft;
  const ask = (what: SizeLimit, path: string | null, asked: number): AskedOfLimit => {
    const text = path === null ? undefined : typed.get(path)?.text;
    const inField = text === undefined ? NaN : readTypedNumber(text);
    return { what, path, limit: LIMITS[what], asked: Number.isFinite(inField) ? inField : asked };
  };
  const asked = [
    ask('requests', 'generator.count', document.requests.length),
    ask('pages', 'limits.pool.usablePages', consequences?.plan.usablePages ?? 0),
    ask('slots', 'limits.maxNumSeqs', document.limits.maxNumSeqs),
    ask('steps', null, consequences?.estimatedSteps ?? 0),
  ];
  return asked.some((each) => each.what !== 'steps' && each.asked > each.limit) ? asked : null;
}
