import { useMemo, useState } from 'react';
import type { PanelProps } from '../panel-props.ts';
import { lanesBy } from './lane-mode.ts';
import type { LanesBy } from './lane-mode.ts';
import { lanePlaces } from './lane-places.ts';
import { pageLayers } from './page-layers.ts';
import { requestLanes } from './request-lanes.ts';
import { runIndex } from './run-index.ts';
import { timelineLayout } from './timeline-layout.ts';
import type { TimelineScene } from './timeline-shapes.ts';
import { timeScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import { wholeWindow, windowLimits } from './time-window.ts';
import type { TimeWindow, WindowLimits } from './time-window.ts';
import { zoomLevel } from './zoom-level.ts';
import type { ZoomLevel } from './zoom-level.ts';

interface SceneParts {
  readonly scene: TimelineScene;
  readonly wholeScale: TimeScale;
  readonly limits: WindowLimits;
}

/** Everything the static picture depends on, each part remade only when what it is made of changes. */
export function useScene(
  { run, focus, layout: layoutName }: Pick<PanelProps, 'run' | 'focus' | 'layout'>,
  expectedEndNs: number | null,
  asked: LanesBy | null,
  shown: TimeWindow,
  widthPx: number,
  scrollLanes: number,
): SceneParts {
  const by = lanesBy(run.requestCount, asked);
  const laneCount = by === 'request' ? run.requestCount : run.scenario.limits.maxNumSeqs;
  const layout = useMemo(() => timelineLayout(layoutName, widthPx, by, laneCount), [layoutName, widthPx, by, laneCount]);
  const limits = useMemo(() => windowLimits(Math.max(run.endNs, expectedEndNs ?? 0), run.stepCount), [run, expectedEndNs]);
  const wholeScale = useMemo(() => timeScale(wholeWindow(limits), layout.x0, layout.x1), [limits, layout]);
  const scale = useMemo(() => timeScale(shown, layout.x0, layout.x1), [shown, layout]);
  const places = useMemo(() => lanePlaces(layout, scrollLanes), [layout, scrollLanes]);
  const lanes = useMemo(() => (by === 'request' ? requestLanes(run, focus) : []), [run, focus, by]);
  const layers = useMemo(() => pageLayers(run, focus), [run, focus]);
  const index = runIndex(run);

  const [level, setLevel] = useState<ZoomLevel | null>(null);
  const stepPx = (run.endNs / Math.max(1, run.stepCount)) * scale.pxPerNs;
  const next = zoomLevel(stepPx, level);
  if (next !== level) setLevel(next);

  const scene = useMemo(
    () => ({ run, index, focus, layers, lanes, layout, places, scale, level: next }),
    [run, index, focus, layers, lanes, layout, places, scale, next],
  );
  return { scene, wholeScale, limits };
}
