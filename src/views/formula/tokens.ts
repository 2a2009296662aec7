import type { Expression } from '../../engine/formula.ts';
import { quantityText } from './quantity.ts';

/** A formula on one line: operators and brackets as text, leaves as themselves. */
export type FormulaToken = { readonly kind: 'sign'; readonly text: string } | { readonly kind: 'leaf'; readonly leaf: Leaf };

export type Leaf = Extract<Expression, { kind: 'leaf' }>;

/** What a leaf is called: a constant has no symbol and stands as its number. */
export function leafSymbol(leaf: Leaf): string {
  return leaf.symbol === '' ? quantityText(leaf.value, leaf.unit) : leaf.symbol;
}

const PRECEDENCE = { '+': 1, '−': 1, '×': 2, '÷': 2 } as const;
const BRACKETS = { ceil: ['⌈', '⌉'], floor: ['⌊', '⌋'] } as const;

/** The tokens of an expression from left to right, with the brackets it needs and no others. */
export function formulaTokens(expression: Expression): readonly FormulaToken[] {
  return tokensOf(expression, 0);
}

/** @param binding precedence of what stands around; an operation that binds less needs brackets. */
function tokensOf(expression: Expression, binding: number): readonly FormulaToken[] {
  switch (expression.kind) {
    case 'leaf':
      return [{ kind: 'leaf', leaf: expression }];
    case 'call':
      return callTokens(expression);
    case 'op': {
      const own = PRECEDENCE[expression.op];
      const inner = expression.args.flatMap((arg, i): readonly FormulaToken[] => {
        // a − (b − c) and a ÷ (b ÷ c) keep their brackets; a − b − c needs none.
        const needed = i > 0 && (expression.op === '−' || expression.op === '÷') ? own + 1 : own;
        return i === 0 ? tokensOf(arg, needed) : [sign(` ${expression.op} `), ...tokensOf(arg, needed)];
      });
      return own < binding ? [sign('('), ...inner, sign(')')] : inner;
    }
  }
}

function callTokens({ name, args }: Extract<Expression, { kind: 'call' }>): readonly FormulaToken[] {
  const list = args.flatMap((arg, i) => (i === 0 ? tokensOf(arg, 0) : [sign(', '), ...tokensOf(arg, 0)]));
  if (name === 'ceil' || name === 'floor') return [sign(BRACKETS[name][0]), ...list, sign(BRACKETS[name][1])];
  return [sign(`${name}(`), ...list, sign(')')];
}

function sign(text: string): FormulaToken {
  return { kind: 'sign', text };
}
