import { appendJoined, appendOutlined, appendSolid } from './block-rects.ts';
import { traceCross, traceVertical } from './mark-outlines.ts';
import { HATCH_FROM_PX } from './request-lane-shapes.ts';
import type { RunIndex } from './run-index.ts';
import { pathShape, rectShape } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';
import { stepBlocks } from './step-blocks.ts';
import type { StepTimes } from './step-blocks.ts';
import { markHeight } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { BLOCK_FROM_PX } from './zoom-level.ts';

/** Where slot lanes are drawn: the part of them inside the lane band. */
export interface SlotLanePlace {
  /** Upper edge of slot 0; above the band when the lanes are scrolled. */
  readonly top: number;
  readonly laneHeightPx: number;
  readonly firstSlot: number;
  /** Exclusive. */
  readonly endSlot: number;
}

/** Caps above this number in view are left out. */
const MOST_CAPS = 500;
/** Preemption crosses above this number in view become ticks of the minimap only. */
export const MOST_CROSSES = 120;
/** In lanes too thin for a hatch, steps are parted only when they are wide enough for the gaps not to become a pattern of their own. */
const THIN_BLOCK_FROM_PX = 8;
const REST_OPACITY = { prefill: 0.45, decode: 1 } as const;

/**
 * Lanes by slot: requests follow each other, the grey rest first and the focus set over it; 1 px cap at a finish, cross at a preemption.
 * Spans are merged to one block each unless `stepPx`, the average drawn width of a step, leaves room for step blocks.
 */
export function slotLaneShapes(
  index: RunIndex,
  times: StepTimes,
  hueOf: (request: number) => number,
  scale: TimeScale,
  place: SlotLanePlace,
  stepPx: number,
): readonly Shape[] {
  const { laneHeightPx } = place;
  const height = markHeight(laneHeightPx);
  const hatched = laneHeightPx >= HATCH_FROM_PX;
  const mergeBelow = stepPx >= (hatched ? BLOCK_FROM_PX : THIN_BLOCK_FROM_PX) ? BLOCK_FROM_PX : Infinity;
  const topOf = (slot: number) => place.top + slot * laneHeightPx + (laneHeightPx - height) / 2;
  const shown = (slot: number) => slot >= place.firstSlot && slot < place.endSlot;
  /** By hue, −1 first. */
  const solid = new Map<number, number[]>();
  const prefill = new Map<number, number[]>();
  const bubbles: number[] = [];
  const { fromNs, toNs } = scale.window;
  for (let i = 0; i < index.spanCount; i++) {
    const from = index.fromStep[i];
    const to = index.toStep[i];
    if (!shown(index.slot[i]) || times.endNs[to - 1] <= fromNs || times.startNs[from] >= toNs) continue;
    const kind = index.kind[i];
    const hue = hueOf(index.request[i]);
    const top = topOf(index.slot[i]);
    if (kind === 'held' || kind === 'stalled') {
      appendOutlined(bubbles, stepBlocks(times, from, to, scale, Infinity), top, height);
      continue;
    }
    const byHue = kind === 'prefill' ? prefill : solid;
    let rects = byHue.get(hue);
    if (rects === undefined) byHue.set(hue, (rects = []));
    const blocks = stepBlocks(times, from, to, scale, mergeBelow);
    if (hatched && kind === 'prefill') appendOutlined(rects, blocks, top, height);
    else if (kind === 'prefill' && mergeBelow === Infinity) appendJoined(rects, blocks, top, height);
    else appendSolid(rects, blocks, top, height);
  }
  const hues = [...new Set([...solid.keys(), ...prefill.keys()])].sort((a, b) => a - b);
  const shapes: Shape[] = [];
  if (bubbles.length > 0) {
    shapes.push(
      rectShape('held', bubbles, { fill: { kind: 'bubble' }, stroke: { kind: 'token', name: 'rule2' }, strokeWidth: hatched ? 1 : 0.5 }),
    );
  }
  for (const hue of hues) {
    const paint: Paint = { kind: 'hue', hue };
    const chunks = prefill.get(hue) ?? [];
    if (chunks.length > 0) {
      shapes.push(
        hatched
          ? rectShape(`prefill ${hue}`, chunks, { fill: { kind: 'hatch', hue }, stroke: paint })
          : rectShape(`prefill ${hue}`, chunks, { fill: paint, fillOpacity: hue < 0 ? REST_OPACITY.prefill : 0.5 }),
      );
    }
    const blocks = solid.get(hue) ?? [];
    if (blocks.length > 0) shapes.push(rectShape(`decode ${hue}`, blocks, { fill: paint, fillOpacity: REST_OPACITY.decode }));
  }
  return [...shapes, ...momentShapes(index, scale, topOf, shown, height, hatched)];
}

function momentShapes(
  index: RunIndex,
  scale: TimeScale,
  topOf: (slot: number) => number,
  shown: (slot: number) => boolean,
  height: number,
  hatched: boolean,
): readonly Shape[] {
  const inView = ({ ns, slot }: { readonly ns: number; readonly slot: number }) =>
    shown(slot) && ns >= scale.window.fromNs && ns <= scale.window.toNs;
  const shapes: Shape[] = [];
  const caps = index.finishes.filter(inView);
  const reach = hatched ? 2 : 0.3;
  if (caps.length > 0 && caps.length <= MOST_CAPS) {
    shapes.push(
      pathShape(
        'caps',
        (pen) =>
          caps.forEach(({ ns, slot }) =>
            traceVertical(pen, scale.x(ns) + (hatched ? 1 : 0), topOf(slot) - reach, topOf(slot) + height + reach),
          ),
        {
          stroke: { kind: 'token', name: 'ink' },
          strokeWidth: hatched ? 2 : 1,
          marks: caps.length,
        },
      ),
    );
  }
  const crosses = index.preemptions.filter(inView);
  if (crosses.length > 0 && crosses.length <= MOST_CROSSES) {
    const size = hatched ? height : 6;
    shapes.push(
      pathShape(
        'crosses',
        (pen) =>
          crosses.forEach(({ ns, slot }) => traceCross(pen, scale.x(ns), topOf(slot) + height / 2 - size / 2, size, Math.min(3, size / 2))),
        {
          stroke: { kind: 'token', name: 'signal' },
          strokeWidth: hatched ? 2 : 1.6,
          marks: crosses.length,
        },
      ),
    );
  }
  return shapes;
}
