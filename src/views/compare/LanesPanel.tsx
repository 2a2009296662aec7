import { useMemo } from 'react';
import { curveAt, curveDifference, curveExtreme, runCurve, sameTokensNs, STRIP_MEASURES } from '../../engine/metrics/compare-curves.ts';
import type { Run } from '../../engine/recording/run.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import { Drawing } from '../timeline/Drawing.tsx';
import { traceVertical } from '../timeline/mark-outlines.ts';
import { runIndex } from '../timeline/run-index.ts';
import { pathShape } from '../timeline/shapes.ts';
import { monoWidthPx } from '../timeline/text-width.ts';
import { axisTicks, timeScale } from '../timeline/time-scale.ts';
import '../timeline/timeline.css';
import { compareHeight, compareLayout } from './compare-layout.ts';
import { ComparePlayhead, compareFlag } from './ComparePlayhead.tsx';
import type { CompareClock, ComparePanelProps } from './compare-props.ts';
import { lanesTwin } from './lanes-twin.ts';
import { LaneMarks } from './LaneMarks.tsx';
import { NameChips } from './NameChips.tsx';
import { SideLabels } from './SideLabels.tsx';
import { sideShapes } from './side-shapes.ts';
import { StripOverlay } from './StripOverlay.tsx';
import { stripScale, stripShapes } from './strip-shapes.ts';
import { useScrub } from './use-scrub.ts';
import './lanes.css';

const { labels } = compareEn;
const DESIGN_PX = { wide: 960, medium: 616, phone: 358 } as const;
const AXIS_GAP_PX = { wide: 70, medium: 70, phone: 60 } as const;
/** A above B on one time scale, the difference between them, and one playhead through all. */
export function LanesPanel(props: ComparePanelProps & CompareClock) {
  const { a, b, aNs, bNs, align, measure, comparison, layout: layoutName, window, onScrub, onGo, onMeasure } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX[layoutName], 0);
  const runA = a.run;
  const runB = b.run;
  const layout = useMemo(
    () => compareLayout(layoutName, widthPx, runA.scenario.limits.maxNumSeqs, runB.scenario.limits.maxNumSeqs),
    [layoutName, widthPx, runA, runB],
  );
  const scale = useMemo(() => timeScale(window, layout.x0, layout.x1), [window, layout]);
  const indices = { a: runIndex(runA), b: runIndex(runB) };
  const curve = useMemo(() => curveDifference(runCurve(runA, measure), runCurve(runB, measure)), [runA, runB, measure]);
  const extreme = useMemo(() => curveExtreme(curve), [curve]);
  const heights = useMemo(() => stripScale(curve, layout.strip), [curve, layout]);
  const gapPx = AXIS_GAP_PX[layoutName];
  const ticks = axisTicks(scale, gapPx);
  const shapes = useMemo(() => {
    const most = Math.max(1, indices.a.mostWaiting, indices.b.mostWaiting);
    const grid = pathShape(
      'grid',
      (pen) => axisTicks(scale, gapPx).forEach(({ ns }) => traceVertical(pen, Math.round(scale.x(ns)) + 0.5, layout.axisY, layout.bottom)),
      { stroke: { kind: 'token', name: 'rule' }, strokeWidth: 0.7 },
    );
    return [
      grid,
      ...sideShapes({ side: 'a', run: runA, hues: a.hues }, indices.a, layout.a, scale, most),
      ...sideShapes({ side: 'b', run: runB, hues: b.hues }, indices.b, layout.b, scale, most),
      ...stripShapes(curve, scale, layout.strip, heights),
    ];
  }, [runA, runB, a.hues, b.hues, indices.a, indices.b, layout, scale, curve, heights, gapPx]);
  // Aligned by token the playhead is told on the clock of B: in the lanes of A the moment is where B has written as much.
  const scrubTo = (ns: number, y: number): void => onScrub(align === 'token' && y < layout.strip.y ? sameTokensNs(runA, ns, runB) : ns);
  const { handlers, hasDragged } = useScrub(scale, scrubTo);
  const flag = compareFlag(align === 'token' ? tokensFlag(runA, aNs) : en.numbers.milliseconds(bNs, 1), scale.inside(aNs), layout);
  return (
    <Panel
      id="compare-lanes"
      className="compare-lanes"
      title={labels.lanesTitle}
      titleHidden
      sentence={labels.lanesSentence(
        { a: runA.requestCount, b: runB.requestCount },
        { a: runA.scenario.limits.maxNumSeqs, b: runB.scenario.limits.maxNumSeqs },
      )}
      badge={null}
      twin={() => lanesTwin(props)}
      targets={props}
    >
      <div ref={ref} className="compare-drawing" style={{ height: compareHeight(layoutName) }} {...handlers}>
        <Drawing shapes={shapes} widthPx={widthPx} heightPx={layout.height} />
        <svg className="compare-overlay" width={widthPx} height={layout.height} role="group" aria-label={labels.lanesTitle}>
          {ticks.map(({ ns, text }) => {
            const half = monoWidthPx(text) / 2;
            const x = Math.max(half, Math.min(layout.width - half, scale.x(ns)));
            const isUnderFlag = x + half > flag.x - 4 && x - half < flag.x + flag.widthPx + 4;
            return isUnderFlag ? null : (
              <text key={ns} x={x} y={layout.axisY - 4} className="type-badge type-middle">
                {text}
              </text>
            );
          })}
          <ComparePlayhead layout={layout} scale={scale} aNs={aNs} bNs={bNs} flag={flag} />
          <SideLabels side={a} rows={layout.a} layout={layout} scale={scale} />
          <SideLabels side={b} rows={layout.b} layout={layout} scale={scale} />
          <NameChips side={a} index={indices.a} rows={layout.a} scale={scale} />
          <NameChips side={b} index={indices.b} rows={layout.b} scale={scale} />
          <StripOverlay
            aNs={aNs}
            bNs={bNs}
            align={align}
            measure={measure}
            comparison={comparison}
            curve={curve}
            extreme={extreme}
            heights={heights}
            layout={layout}
            scale={scale}
          />
          <LaneMarks
            a={a}
            b={b}
            comparison={comparison}
            selection={props.selection}
            hover={props.hover}
            onSelect={props.onSelect}
            onHover={props.onHover}
            layout={layout}
            indexA={indices.a}
            indexB={indices.b}
            scale={scale}
            hasDragged={hasDragged}
            onGo={onGo}
          />
        </svg>
        {layoutName === 'phone' ? null : (
          <button
            type="button"
            className="compare-measure type-label"
            style={{ top: layout.strip.y + 16, width: layout.x0 - 12 }}
            aria-label={labels.measureNow(measure)}
            onClick={() => onMeasure(STRIP_MEASURES[(STRIP_MEASURES.indexOf(measure) + 1) % STRIP_MEASURES.length])}
          >
            {labels.measure[measure].map((line) => (
              <span key={line}>{line}</span>
            ))}
          </button>
        )}
      </div>
    </Panel>
  );
}

function tokensFlag(run: Run, ns: number): string {
  return labels.tokensFlag(curveAt(runCurve(run, 'written'), ns));
}
