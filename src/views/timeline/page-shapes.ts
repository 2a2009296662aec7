import type { FocusSet } from '../focus-set.ts';
import type { PageLayers } from './page-layers.ts';
import type { Paint, Shape } from './shapes.ts';
import { areaShape, stepBands, topLineShape } from './step-bands.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimeScale } from './time-scale.ts';
import type { Band } from './timeline-layout.ts';

export interface PageColumnsOverTime extends StepTimes {
  /** After scheduling. */
  readonly usedPages: ArrayLike<number>;
  /** After the output: what stays in use while the engine is idle. */
  readonly usedPagesAfter: ArrayLike<number>;
}

/** Opacity of a request's layer; the layers of a few requests are read against each other, those of the focus set against the grey rest. */
const LAYER_OPACITY = { few: 0.32, many: 0.55 } as const;
const REST_OPACITY = 0.2;

/** Pages in use over time: the focus set in hue from the bottom up, the rest in grey above, the total as a line in ink. */
export function pageShapes(
  steps: PageColumnsOverTime,
  layers: PageLayers,
  focus: FocusSet,
  usablePages: number,
  scale: TimeScale,
  row: Band,
  many: boolean,
): readonly Shape[] {
  const bands = stepBands(steps, steps.usedPages, scale);
  const perPage = row.height / Math.max(1, usablePages);
  const floor = row.y + row.height;
  const stack = layers.held.map(() => new Float64Array(bands.count));
  const used = new Float64Array(bands.count);
  for (let band = 0; band < bands.count; band++) {
    const step = bands.step[band];
    used[band] = step >= 0 ? steps.usedPages[step] : steps.usedPagesAfter[bands.step[band - 1]];
    let sum = 0;
    for (let layer = 0; layer < stack.length; layer++) {
      if (step >= 0) sum += layers.held[layer][step];
      stack[layer][band] = Math.min(sum, used[band]);
    }
  }
  const floorOf = new Float64Array(bands.count);
  const y = (pages: Float64Array) => (band: number) => floor - pages[band] * perPage;
  const layer = (key: string, top: Float64Array, bottom: Float64Array, fill: Paint, fillOpacity: number) =>
    areaShape(key, bands, y(top), y(bottom), { fill, fillOpacity });
  return [
    layer('rest', used, stack.at(-1) ?? floorOf, { kind: 'token', name: 'bytes' }, REST_OPACITY),
    ...layers.requests.map((request, i) =>
      layer(
        `layer ${request}`,
        stack[i],
        i === 0 ? floorOf : stack[i - 1],
        { kind: 'hue', hue: focus.hueOf(request) },
        many ? LAYER_OPACITY.many : LAYER_OPACITY.few,
      ),
    ),
    topLineShape('total', bands, y(used), { stroke: { kind: 'token', name: 'ink' }, strokeWidth: 1.5 }),
  ];
}
