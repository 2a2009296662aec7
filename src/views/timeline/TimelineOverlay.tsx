import { worstErrorOf } from '../../engine/cost/step-error.ts';
import type { PanelProps } from '../panel-props.ts';
import { AxisLabels } from './AxisLabels.tsx';
import { CauseArrows } from './CauseArrows.tsx';
import { InFlight } from './InFlight.tsx';
import { LaneFrames } from './LaneFrames.tsx';
import { Playhead, flagPlace } from './Playhead.tsx';
import type { TimelineScene } from './timeline-shapes.ts';
import type { TimeScale } from './time-scale.ts';
import { WORDS } from './words.ts';

interface TimelineOverlayProps extends Pick<PanelProps, 'snapshot' | 'selection' | 'hover' | 'why' | 'transitionMs'> {
  readonly scene: TimelineScene;
  readonly wholeScale: TimeScale;
  /** Step under the pointer, −1 = none. */
  readonly ghostStep: number;
  /** Stretch being brushed on the axis, px. */
  readonly brush: { readonly from: number; readonly to: number } | null;
}

/** Everything that changes with the playhead, the pointer or the selection. */
export function TimelineOverlay({
  scene,
  wholeScale,
  snapshot,
  selection,
  hover,
  why,
  transitionMs,
  ghostStep,
  brush,
}: TimelineOverlayProps) {
  const { run, index, focus, layout, places, scale } = scene;
  const playheadX = scale.x(snapshot.ns);
  const isShown = playheadX >= scale.x0 && playheadX <= scale.x1;
  const flag = flagPlace(layout, playheadX, WORDS.flag(snapshot.step));
  const ghostX = ghostStep >= 0 ? scale.x(run.steps.startNs[ghostStep]) : Number.NaN;
  return (
    <>
      <AxisLabels
        layout={layout}
        scale={scale}
        flagFromPx={isShown ? flag.x : -1}
        flagToPx={isShown ? flag.x + flag.widthPx : -1}
        note={layout.layout === 'phone' ? WORDS.timesError(worstErrorOf(run.scenario, ['total'])).brief : null}
      />
      <InFlight
        run={run}
        snapshot={snapshot}
        focus={focus}
        layout={layout}
        places={places}
        scale={scale}
        isLabelled={scene.level === 'labelled'}
      />
      <Playhead
        layout={layout}
        scale={scale}
        wholeScale={wholeScale}
        ns={snapshot.ns}
        step={snapshot.step}
        stepStartNs={snapshot.stepStartNs}
        stepEndNs={snapshot.stepEndNs}
        slideMs={transitionMs}
      />
      {why === null ? null : <CauseArrows run={run} index={index} why={why} layout={layout} places={places} scale={scale} />}
      <LaneFrames run={run} index={index} hover={hover} selection={selection} layout={layout} places={places} scale={scale} />
      {ghostX >= scale.x0 && ghostX <= scale.x1 ? (
        <line
          x1={ghostX}
          x2={ghostX}
          y1={layout.axis.y + layout.axis.height - 4}
          y2={layout.bottom}
          stroke="var(--ink)"
          pointerEvents="none"
          data-ghost={ghostStep}
        />
      ) : null}
      {brush === null ? null : (
        <rect
          x={Math.max(scale.x0, brush.from)}
          y={layout.axis.y}
          width={Math.max(0, Math.min(scale.x1, brush.to) - Math.max(scale.x0, brush.from))}
          height={layout.bottom - layout.axis.y}
          fill="var(--ink)"
          fillOpacity={0.08}
          stroke="var(--ink)"
          pointerEvents="none"
        />
      )}
    </>
  );
}
