/**
 * A drawn mark as data, in px from the origin of the thing it belongs to. One geometry serves SVG (hundreds of marks), canvas (thousands)
 * and tests. Paints are CSS: a colour, a token ("var(--ink)"), a fill pattern ("url(#hatch-A)") or "none".
 */
export interface Mark {
  /** What the mark is in its thing ("outline", "prefill", …): unique there, stable from step to step. */
  readonly role: string;
  readonly shape: Shape;
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  /** Dash and gap, px. */
  readonly dash?: readonly [number, number];
}

export type Shape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number }
  /** Straight lines through points; several strokes when there is more than one list. */
  | { readonly kind: 'lines'; readonly strokes: readonly (readonly Point[])[]; readonly closed: boolean };

export type Point = readonly [x: number, y: number];

export function rectMark(role: string, x: number, y: number, width: number, height: number, paint: Omit<Mark, 'role' | 'shape'>): Mark {
  return { role, shape: { kind: 'rect', x, y, width, height }, ...paint };
}

/** SVG path data of a `lines` shape. */
export function linesPath(strokes: readonly (readonly Point[])[], closed: boolean): string {
  return strokes.map((points) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`).join('');
}
