import { memo } from 'react';
import { requestLabel } from '../../narration/sentence.ts';
import { LaneScroll } from './LaneScroll.tsx';
import { Minimap, WindowFrame } from './Minimap.tsx';
import { RequestLaneLabels } from './RequestLaneLabels.tsx';
import { RowLabels } from './RowLabels.tsx';
import { SlotLaneLabels } from './SlotLaneLabels.tsx';
import { StepRemark } from './StepRemark.tsx';
import { BlockLabels } from './BlockLabels.tsx';
import type { TimelineScene } from './timeline-shapes.ts';
import type { TimeScale } from './time-scale.ts';

interface StaticLabelsProps {
  readonly scene: TimelineScene;
  readonly wholeScale: TimeScale;
}

/** Text and minimap over the drawing: like it, they change with the run and the window, never with the playhead. */
export const StaticLabels = memo(function StaticLabels({ scene, wholeScale }: StaticLabelsProps) {
  const { run, index, focus, lanes, layout, places, scale } = scene;
  return (
    <svg className="timeline-layer" width={layout.width} height={layout.height} aria-hidden="true">
      <Minimap run={run} index={index} lanes={lanes} layout={layout} wholeScale={wholeScale} />
      <WindowFrame layout={layout} wholeScale={wholeScale} window={scale.window} />
      <RowLabels run={run} index={index} layout={layout} scale={scale} />
      {layout.lanesBy === 'request' ? (
        <RequestLaneLabels lanes={lanes} times={run.steps} layout={layout} scale={scale} />
      ) : (
        <SlotLaneLabels
          index={index}
          times={run.steps}
          focus={focus}
          nameOf={(request) => requestLabel(run.scenario, request)}
          layout={layout}
          places={places}
          scale={scale}
        />
      )}
      <LaneScroll layout={layout} places={places} />
      <BlockLabels scene={scene} />
      <StepRemark scene={scene} />
    </svg>
  );
});
