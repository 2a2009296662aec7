import { describe, expect, it } from 'vitest';
import type { Expression } from '../../engine/formula.ts';
import { quantityText, unitWord } from './quantity.ts';
import { formulaTokens } from './tokens.ts';

const leaf = (symbol: string): Expression => ({ kind: 'leaf', symbol, value: 1, unit: '', badge: 'exact' });
const op = (sign: '+' | '−' | '×' | '÷', ...args: Expression[]): Expression => ({ kind: 'op', op: sign, args });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];

function written(expression: Expression): string {
  return formulaTokens(expression)
    .map((token) => (token.kind === 'sign' ? token.text : token.leaf.symbol))
    .join('');
}

describe('a formula on one line', () => {
  it.each([
    [op('×', op('+', a, b), c), '(a + b) × c'],
    [op('+', a, op('×', b, c)), 'a + b × c'],
    [op('−', a, op('−', b, c)), 'a − (b − c)'],
    [op('−', op('−', a, b), c), 'a − b − c'],
    [op('÷', a, op('×', b, c)), 'a ÷ (b × c)'],
    [op('×', op('÷', a, b), c), 'a ÷ b × c'],
    [{ kind: 'call', name: 'ceil', args: [op('÷', a, b)] }, '⌈a ÷ b⌉'],
    [{ kind: 'call', name: 'max', args: [op('+', a, b), c] }, 'max(a + b, c)'],
  ] satisfies [Expression, string][])('%#: has the brackets it needs and no others', (expression, expected) => {
    expect(written(expression)).toBe(expected);
  });
});

describe('a quantity', () => {
  it('is written with its unit, bytes decimal', () => {
    expect(quantityText(15_009_849_344, 'bytes')).toBe('15.0\u202fGB');
    expect(quantityText(6_360_000, 'ns')).toBe('6.36\u202fms');
    expect(quantityText(1_500, 'ns')).toBe('1.50\u202fµs');
    expect(quantityText(0, 'ns')).toBe('0.00\u202fms');
    expect(quantityText(0.712, 'share')).toBe('71%');
    expect(quantityText(15.0625, '')).toBe('15.1');
    expect(quantityText(4096, 'pages')).toBe('4,096');
  });
  it('has its word in the singular after one', () => {
    expect([unitWord(0, 'pages'), unitWord(1, 'pages'), unitWord(16, 'tokens'), unitWord(1, 'bytes')]).toEqual([
      'pages',
      'page',
      'tokens',
      '',
    ]);
  });
});
