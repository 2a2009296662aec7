import { useMemo } from 'react';
import type { PointerEvent } from 'react';
import { metricsWords } from '../../narration/metrics/en.ts';
import { en } from '../../narration/en.ts';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { Drawing } from '../timeline/Drawing.tsx';
import { minimapDensity } from '../timeline/minimap-shapes.ts';
import { runIndex } from '../timeline/run-index.ts';
import { slotLaneShapes } from '../timeline/slot-lane-shapes.ts';
import { timeScale } from '../timeline/time-scale.ts';
import './run-strip.css';

interface RunStripProps extends PanelProps {
  /** The playhead is dragged. */
  readonly onScrub: (ns: number) => void;
}

const DESIGN_SIZE = { widthPx: 1392, heightPx: 44 };
const GUTTERS_PX = { wide: { left: 116, right: 96 }, medium: { left: 84, right: 64 }, phone: { left: 0, right: 0 } } as const;
/** Below this height a lane is no lane any more: who runs and who waits is drawn instead. */
const LEAST_LANE_PX = 1;
const { strip: words, titles } = metricsWords;

/** The whole run at the foot, by slot, under the playhead: drag to move it. */
export function RunStrip(props: RunStripProps) {
  const { run, snapshot, focus, layout, onScrub } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const gutters = GUTTERS_PX[layout];
  const scale = useMemo(
    () => timeScale({ fromNs: 0, toNs: Math.max(1, run.endNs) }, gutters.left, Math.max(gutters.left + 1, widthPx - gutters.right)),
    [run, gutters, widthPx],
  );
  const shapes = useMemo(() => {
    const index = runIndex(run);
    const slots = run.scenario.limits.maxNumSeqs;
    const laneHeightPx = heightPx / slots;
    if (laneHeightPx < LEAST_LANE_PX) return minimapDensity(index, run.steps, scale, { y: 0, height: heightPx });
    return slotLaneShapes(
      index,
      run.steps,
      (request) => focus.hueOf(request),
      scale,
      { top: 0, laneHeightPx: Math.min(laneHeightPx, 9), firstSlot: 0, endSlot: slots },
      0,
    );
  }, [run, scale, focus, heightPx]);
  const x = scale.inside(snapshot.ns);
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (run.stepCount === 0 || (event.type === 'pointermove' && event.buttons === 0)) return;
    const ns = scale.ns(event.clientX - event.currentTarget.getBoundingClientRect().left);
    onScrub(run.nsOf(run.momentAt(Math.max(0, ns)).step, 'scheduled'));
  };
  return (
    <section className="run-strip" aria-label={titles.strip} data-panel="run-strip">
      <div
        ref={ref}
        className="run-strip-drawing"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          scrub(event);
        }}
        onPointerMove={scrub}
      >
        <Drawing shapes={shapes} widthPx={widthPx} heightPx={heightPx} />
        <svg width={widthPx} height={heightPx} aria-hidden="true">
          {layout === 'phone' ? null : (
            <>
              <text x={0} y={12} className="type-label">
                {words.wholeRun}
              </text>
              <text x={0} y={28} className="type-small">
                {words.bySlot}
              </text>
              <text x={widthPx - gutters.right + 8} y={12} className="type-num type-quiet">
                {en.numbers.milliseconds(run.endNs, 0)}
              </text>
            </>
          )}
          <line x1={x} x2={x} y1={-2} y2={heightPx + 2} stroke="var(--ink)" strokeWidth={1.5} />
        </svg>
      </div>
    </section>
  );
}
