import type { Expression } from '../../engine/formula.ts';
import { shownParts } from '../../narration/shown-parts.ts';
import type { Leaf } from './tokens.ts';

/** What the leaves of a sum of times are shown as, so that they add up to the result beside them; empty for any other expression. */
export function shownSum(expression: Expression): ReadonlyMap<Leaf, number> {
  if (expression.kind !== 'op' || expression.op !== '+') return new Map();
  const leaves = expression.args.flatMap((arg) => (arg.kind === 'leaf' && arg.unit === 'ns' && arg.value >= 0 ? [arg] : []));
  if (leaves.length < expression.args.length) return new Map();
  const parts = shownParts(leaves.map(({ value }) => value));
  return new Map(leaves.map((leaf, at) => [leaf, parts[at] ?? leaf.value]));
}
