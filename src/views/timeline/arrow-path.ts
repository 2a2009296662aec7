import type { CauseArrow } from './cause-arrows.ts';

/** Where an arrow's ends are on screen: x of the moments, y of the lanes' middles, px. */
export interface ArrowPlace {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Height of a mark in its lane. */
  readonly markPx: number;
  /** Drawn width of the step the arrow leaves from. */
  readonly stepPx: number;
}

/** An arrow bends outwards by at most this much. */
const BEND_PX = 14;

/**
 * The curve of a cause arrow as SVG path data. It leaves a block inside it and a cap at its end, meets a cross from the right and a
 * block at its upper (or lower) edge.
 */
export function arrowPath(arrow: CauseArrow, place: ArrowPlace): string {
  const direction = place.toY >= place.fromY ? 1 : -1;
  const reach = Math.min(BEND_PX, Math.abs(place.toY - place.fromY) * 0.6);
  const start =
    arrow.from.mark === 'cap'
      ? { x: place.fromX + 2, y: place.fromY + direction * (place.markPx / 2 + 2) }
      : { x: place.fromX + Math.min(11, Math.max(3, place.stepPx * 0.75)), y: place.fromY + (direction * place.markPx) / 6 };
  if (arrow.to.mark === 'cross') {
    const end = { x: place.toX + 5.5, y: place.toY };
    return curve(
      start,
      { x: start.x + 2, y: start.y + direction * reach },
      { x: Math.max(start.x + 4, end.x + 9), y: end.y - direction * 2 },
      end,
    );
  }
  const end = { x: place.toX + 3, y: place.toY - direction * (place.markPx / 2 + 1.5) };
  return curve(
    start,
    { x: Math.max(start.x, end.x) + BEND_PX, y: start.y + direction * reach },
    { x: Math.max(start.x, end.x) + BEND_PX, y: end.y - direction * reach * 1.4 },
    end,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(from: Point, control1: Point, control2: Point, to: Point): string {
  const text = (point: Point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  return `M${text(from)}C${text(control1)} ${text(control2)} ${text(to)}`;
}
