import type { Also, Wordings } from './messages/live-messages.ts';
import type { Sentence } from './parts.ts';
import { sequence } from './sentence.ts';

interface Clauses {
  readonly core: Sentence;
  readonly second?: Also;
  readonly rule?: Also;
  readonly remark?: Also;
}

/** The sentence with all its clauses, then with one after another dropped: remark, second consequence, rule. */
export function wordings({ core, second = null, rule = null, remark = null }: Clauses): Wordings {
  return [sequence(core, rule, second, remark), sequence(core, rule, second), sequence(core, rule), core];
}
