import type { FocusSet } from '../focus-set.ts';
import type { PageLayers } from './page-layers.ts';
import { pathShape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { stepBands, traceBands, traceTops } from './step-bands.ts';
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
  const y = (pages: number) => floor - pages * perPage;
  const below = (layer: number, band: number) => (layer === 0 ? 0 : stack[layer - 1][band]);
  const shapes: Shape[] = [];
  const focusTop = stack.at(-1);
  shapes.push(
    pathShape(
      'rest',
      (pen) =>
        traceBands(
          pen,
          bands,
          (band) => y(used[band]),
          (band) => y(focusTop === undefined ? 0 : focusTop[band]),
        ),
      {
        fill: { kind: 'token', name: 'bytes' },
        fillOpacity: REST_OPACITY,
      },
    ),
  );
  layers.requests.forEach((request, layer) => {
    shapes.push(
      pathShape(
        `layer ${request}`,
        (pen) =>
          traceBands(
            pen,
            bands,
            (band) => y(stack[layer][band]),
            (band) => y(below(layer, band)),
          ),
        {
          fill: { kind: 'hue', hue: focus.hueOf(request) },
          fillOpacity: many ? LAYER_OPACITY.many : LAYER_OPACITY.few,
        },
      ),
    );
  });
  shapes.push(
    pathShape('total', (pen) => traceTops(pen, bands, (band) => y(used[band])), {
      stroke: { kind: 'token', name: 'ink' },
      strokeWidth: 1.5,
    }),
  );
  return shapes;
}
