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
  | { readonly kind: 'leaf'; readonly symbol: string; readonly value: number; readonly unit: Unit; readonly badge: Badge; readonly formula?: Formula }
  | { readonly kind: 'op'; readonly op: '+' | '−' | '×' | '÷'; readonly args: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: 'ceil' | 'floor' | 'max' | 'min'; readonly args: readonly Expression[] };
