import type { LayerStretch, OperatorStretch, StepLayout, StepPlace, StepStretch } from '../../../engine/cost/step-layout.ts';
import type { Layout } from '../../panel-props.ts';

/** Heights of the ribbon's rows, px from the top of the drawing. */
export interface RibbonMeasures {
  readonly height: number;
  readonly stepRow: { readonly y: number; readonly height: number };
  readonly layerRow: { readonly y: number; readonly height: number };
  readonly arithmetic: { readonly y: number; readonly height: number };
  /** Baselines of the texts under the bars, and of the rows of callouts. */
  readonly underY: number;
  readonly calloutY: readonly number[];
  readonly keyY: number;
}

export const RIBBON: Readonly<Record<Layout, RibbonMeasures>> = {
  wide: {
    height: 162,
    stepRow: { y: 2, height: 20 },
    layerRow: { y: 66, height: 30 },
    arithmetic: { y: 99, height: 9 },
    underY: 108,
    calloutY: [124, 138],
    keyY: 156,
  },
  medium: {
    height: 142,
    stepRow: { y: 2, height: 18 },
    layerRow: { y: 56, height: 26 },
    arithmetic: { y: 85, height: 8 },
    underY: 93,
    calloutY: [108, 121],
    keyY: 138,
  },
  phone: {
    height: 146,
    stepRow: { y: 2, height: 24 },
    layerRow: { y: 60, height: 30 },
    arithmetic: { y: 93, height: 8 },
    underY: 101,
    calloutY: [115, 128],
    keyY: 143,
  },
};

/** A stretch of the step to scale. */
export interface StepBar {
  readonly key: string;
  readonly stretch: StepStretch;
  readonly x: number;
  readonly width: number;
}

/** An operator to scale with its layer: what its bytes need, what its arithmetic needs, and the start of its kernels at the end. */
export interface OperatorBar {
  readonly stretch: OperatorStretch;
  readonly x: number;
  readonly width: number;
  readonly bytesWidth: number;
  readonly arithmeticWidth: number;
  readonly launchWidth: number;
}

export interface LayerRow {
  readonly stretch: LayerStretch;
  readonly bars: readonly OperatorBar[];
  readonly pxPerNs: number;
  /** How many times the step's scale. */
  readonly times: number;
}

/** Names a stretch in keys and places. */
export function placeOf(stretch: StepStretch): StepPlace | null {
  if (stretch.kind === 'layer') return { layer: stretch.layer, operator: null };
  return stretch.kind === 'operator' ? { layer: null, operator: stretch.cost.id } : null;
}

export function stepBars({ stretches, durationNs }: StepLayout, widthPx: number): readonly StepBar[] {
  const pxPerNs = widthPx / Math.max(1, durationNs);
  return stretches.map((stretch) => ({
    key: stretch.kind === 'layer' ? `layer-${stretch.layer}` : stretch.kind === 'operator' ? stretch.cost.id : 'host-gap',
    stretch,
    x: stretch.startNs * pxPerNs,
    width: (stretch.endNs - stretch.startNs) * pxPerNs,
  }));
}

/** The layer whose operators are shown: the open one, else the one the playhead stands in, else the first. Null in a step without layers. */
export function shownLayer(layout: StepLayout, open: StepPlace | null, under: StepPlace): number | null {
  if (layout.layers === 0) return null;
  return Math.min(layout.layers - 1, open?.layer ?? under.layer ?? 0);
}

/** The operators of a layer, as wide as the whole drawing. */
export function layerRow(layout: StepLayout, layer: number, widthPx: number): LayerRow | null {
  const stretch = layout.stretches.find((candidate): candidate is LayerStretch => candidate.kind === 'layer' && candidate.layer === layer);
  if (stretch === undefined) return null;
  const pxPerNs = widthPx / Math.max(1, stretch.endNs - stretch.startNs);
  const bars = layout.operatorsOf(layer).map((operator) => {
    const { startNs, endNs, cost } = operator;
    return {
      stretch: operator,
      x: (startNs - stretch.startNs) * pxPerNs,
      width: (endNs - startNs) * pxPerNs,
      bytesWidth: (cost.hbmNs + cost.linkNs) * pxPerNs,
      arithmeticWidth: cost.computeNs * pxPerNs,
      launchWidth: cost.launchNs * pxPerNs,
    };
  });
  return { stretch, bars, pxPerNs, times: (pxPerNs * Math.max(1, layout.durationNs)) / widthPx };
}
