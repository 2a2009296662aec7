/** What a number is worth; the weakest part names the whole, in this order. */
export const BADGES = ['exact', 'measured', 'modelled', 'illustrative'] as const;
export type Badge = (typeof BADGES)[number];

export type Unit = 'bytes' | 'tokens' | 'pages' | 'ns' | 'flops' | 'bytes/s' | 'flops/s' | 'requests' | 'steps' | 'share' | '';

/** A formula as data: symbols first, then the numbers filled in; every leaf may open its own formula. */
export interface Formula {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
  readonly badge: Badge;
  readonly expression: Expression;
  /** Paper and section, data sheet, or SPEC rule. */
  readonly source?: string;
}

export type Expression =
  | {
      readonly kind: 'leaf';
      readonly symbol: string;
      readonly value: number;
      readonly unit: Unit;
      readonly badge: Badge;
      readonly formula?: Formula;
    }
  | { readonly kind: 'op'; readonly op: '+' | '−' | '×' | '÷'; readonly args: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: 'ceil' | 'floor' | 'max' | 'min'; readonly args: readonly Expression[] };

/** A symbol with its number. Its badge is that of `formula` where it has one. */
export function leaf(symbol: string, value: number, unit: Unit, badge: Badge = 'exact', formula?: Formula): Expression {
  if (formula === undefined) return { kind: 'leaf', symbol, value, unit, badge };
  return { kind: 'leaf', symbol, value, unit, badge: formula.badge, formula };
}

/** A leaf that opens `formula`, shown as `symbol`. */
export function leafOf(symbol: string, formula: Formula): Expression {
  return leaf(symbol, formula.value, formula.unit, formula.badge, formula);
}

export function sum(...args: readonly Expression[]): Expression {
  return { kind: 'op', op: '+', args };
}

export function difference(...args: readonly Expression[]): Expression {
  return { kind: 'op', op: '−', args };
}

export function product(...args: readonly Expression[]): Expression {
  return { kind: 'op', op: '×', args };
}

export function quotient(...args: readonly Expression[]): Expression {
  return { kind: 'op', op: '÷', args };
}

export function call(name: 'ceil' | 'floor' | 'max' | 'min', ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** The number an expression comes to; operators are left-associative. */
export function valueOf(expression: Expression): number {
  if (expression.kind === 'leaf') return expression.value;
  const [first, ...rest] = expression.args.map(valueOf);
  if (first === undefined) throw new RangeError('an expression needs at least one argument');
  if (expression.kind === 'call') return callValue(expression.name, [first, ...rest]);
  return rest.reduce((left, right) => operate(expression.op, left, right), first);
}

function callValue(name: 'ceil' | 'floor' | 'max' | 'min', args: readonly [number, ...number[]]): number {
  switch (name) {
    case 'ceil':
      return Math.ceil(args[0]);
    case 'floor':
      return Math.floor(args[0]);
    case 'max':
      return Math.max(...args);
    case 'min':
      return Math.min(...args);
  }
}

function operate(op: '+' | '−' | '×' | '÷', left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '÷':
      return left / right;
  }
}

/** The weakest badge among an expression's leaves names the whole. */
export function badgeOf(expression: Expression): Badge {
  const at = weakest(expression);
  return BADGES[at] ?? 'illustrative';
}

function weakest(expression: Expression): number {
  if (expression.kind === 'leaf') return BADGES.indexOf(expression.badge);
  return expression.args.reduce((worst, arg) => Math.max(worst, weakest(arg)), 0);
}

/** A formula whose value and badge follow from its expression. */
export function formulaOf(name: string, unit: Unit, expression: Expression, source?: string): Formula {
  const formula = { name, unit, value: valueOf(expression), badge: badgeOf(expression), expression };
  return source === undefined ? formula : { ...formula, source };
}
