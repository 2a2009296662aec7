import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { spoken } from '../../narration/spoken.ts';
import { panelSentence } from '../../narration/panel-sentence.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { Sentence } from '../../narration/parts.ts';
import { plainText } from '../../narration/parts.ts';
import { FigureTool } from '../panel/FigureTool.tsx';
import { Spoken } from '../panel/Spoken.tsx';
import { TextTwin } from '../panel/TextTwin.tsx';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { Drawing } from './Drawing.tsx';
import { LaneTargets } from './LaneTargets.tsx';
import { StaticLabels } from './StaticLabels.tsx';
import { TimelineOverlay } from './TimelineOverlay.tsx';
import { Veil } from './Veil.tsx';
import { WindowHandles } from './WindowHandles.tsx';
import type { LanesBy } from './lane-mode.ts';
import { mostScrollLanes, requestAtStep } from './lane-places.ts';
import { pointedAt, sameSelection } from './pointed-at.ts';
import { timelineHeight } from './timeline-layout.ts';
import { timelineShapes } from './timeline-shapes.ts';
import { timelineTwin } from './timeline-twin.ts';
import { lifeWindow } from './life-window.ts';
import { useStepOpening } from './step-opening.ts';
import type { TimeWindow } from './time-window.ts';
import { useGestures } from './use-gestures.ts';
import { useScene } from './use-scene.ts';
import { useShownWindow } from './use-shown-window.ts';
import { WORDS } from './words.ts';
import './timeline.css';

interface TimelineProps extends PanelProps {
  /** The part of the run in view. */
  readonly window: TimeWindow;
  /** About where a run ends that is still being made; null or left out when it is whole. */
  readonly expectedEndNs?: number | null;
  /** The person moved or zoomed it. While a hand moves it, it is told when the hand rests. */
  readonly onWindow: (window: TimeWindow) => void;
  /** The playhead is dragged: no transition may be played. */
  readonly onScrub: (ns: number) => void;
  /** A step was zoomed in to until it opens. */
  readonly onOpenStep: (step: number) => void;
  /** The moment under the ghost playhead, to preview its sentence; null when the pointer has left. */
  readonly previewSentence?: (ns: number | null) => void;
  /** What the picture shows now, spoken while the focus is inside. */
  readonly sentence?: Sentence;
  /** Lanes by request or by slot, where the person has chosen. */
  readonly lanesBy?: LanesBy | null;
}

const DESIGN_WIDTH_PX = { wide: 1392, medium: 992, phone: 358 } as const;

/** The run over time: minimap, axis, lanes, KV pages, queue, step time, all on one time scale under one playhead. */
export function Timeline(props: TimelineProps) {
  const { run, snapshot, layout: layoutName, selection, onSelect, onHover, onScrub, previewSentence, reducedMotion } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_WIDTH_PX[layoutName], timelineHeight(layoutName));
  const { shown, drag } = useShownWindow(props.window, run, props.onWindow, reducedMotion);
  const [scrollLanes, setScrollLanes] = useState(0);
  const { scene, wholeScale, limits } = useScene(props, props.expectedEndNs ?? null, props.lanesBy ?? null, shown, widthPx, scrollLanes);
  const { layout, places, index, scale } = scene;
  useStepOpening(run, props.window, layout.x1 - layout.x0, snapshot.ns, props.onOpenStep);
  const shapes = useMemo(() => timelineShapes(scene), [scene]);
  const [ghostStep, setGhostStep] = useState(-1);
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const [focusInside, setFocusInside] = useState(false);
  const hovered = useRef({ step: -1, target: props.hover });

  const hoverStep = useCallback(
    (step: number) => {
      if (hovered.current.step === step) return;
      hovered.current.step = step;
      setGhostStep(step);
      previewSentence?.(step < 0 ? null : run.nsOf(step, 'scheduled'));
    },
    [previewSentence, run],
  );
  const hoverTarget = (target: PanelProps['hover']) => {
    if (sameSelection(hovered.current.target, target)) return;
    hovered.current.target = target;
    onHover(target);
  };
  const stepAt = (x: number) => run.momentAt(scale.ns(Math.max(scale.x0, Math.min(scale.x1 - 1, x)))).step;
  const revealLane = (lane: number) => {
    const visible = places.end - places.first;
    if (lane < places.first) setScrollLanes(lane);
    else if (lane >= places.end) setScrollLanes(lane - visible + 1);
  };
  const requestOfLane = (lane: number) =>
    layout.lanesBy === 'request' ? lane : requestAtStep(index, index.spansOfSlot[lane] ?? [], snapshot.step);
  const targetOfLane = (lane: number): PanelProps['hover'] => {
    const request = requestOfLane(lane);
    return request >= 0 ? { kind: 'request', request } : { kind: 'slot', slot: lane };
  };
  const openLane = (lane: number) => {
    const target = targetOfLane(lane);
    if (target?.kind === 'request' && sameSelection(target, selection)) props.onWindow(lifeWindow(run, target.request, limits));
    else onSelect(target);
  };
  const scrollBy = (px: number) =>
    setScrollLanes((lanes) => Math.max(0, Math.min(mostScrollLanes(layout), lanes + px / layout.laneHeight)));

  const gestures = useGestures(ref, {
    layout,
    scale,
    wholeScale,
    shown,
    limits,
    drag,
    jump: props.onWindow,
    scrub: (ns) => {
      const at = run.nsOf(run.momentAt(ns).step, 'scheduled');
      if (at !== snapshot.ns) onScrub(at);
    },
    click: (x, y) => {
      const target = x < layout.x0 ? pointedAt(layout, places, index, y, snapshot.step) : pointedAt(layout, places, index, y, stepAt(x));
      if (target !== null) onSelect(target);
    },
    hover: (at) => {
      const inPlot = at !== null && (at.zone === 'plot' || at.zone === 'axis');
      hoverStep(inPlot ? stepAt(at.x) : -1);
      if (at === null || (at.zone !== 'plot' && at.zone !== 'gutter')) hoverTarget(null);
      else hoverTarget(pointedAt(layout, places, index, at.y, at.zone === 'plot' ? stepAt(at.x) : snapshot.step));
    },
    brush: setBrush,
    scrollLanes: scrollBy,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setTableOpen(!tableOpen);
  };
  const laneName = (lane: number) => {
    const request = requestOfLane(lane);
    const name = request < 0 ? WORDS.idleSlot : requestName(props, request);
    return layout.lanesBy === 'slot' ? `${WORDS.slot(lane)}: ${name}` : name;
  };
  const height = timelineHeight(layoutName);
  return (
    <section
      className="timeline"
      style={{ height }}
      aria-label={WORDS.region}
      data-panel="timeline"
      data-lanes-by={layout.lanesBy}
      onKeyDown={onKeyDown}
      onFocus={() => setFocusInside(true)}
      onBlur={(event) => setFocusInside(event.currentTarget.contains(event.relatedTarget))}
    >
      <h2 className="spoken-only">{spoken.labels.titles.timeline}</h2>
      {focusInside && props.sentence !== undefined ? <Spoken text={plainText(props.sentence)} /> : null}
      <div className="timeline-tools" data-table-open={tableOpen}>
        <button type="button" className="timeline-tool type-label" aria-pressed={tableOpen} onClick={() => setTableOpen(!tableOpen)}>
          {spoken.labels.table}
        </button>
        <FigureTool
          className="timeline-tool type-label"
          title={spoken.labels.titles.timeline}
          figure={() => ({
            title: spoken.labels.titles.timeline,
            caption: plainText(panelSentence('timeline', run, snapshot)),
            worth: null,
            drawing: () => {
              flushSync(() => setTableOpen(false));
              return ref.current;
            },
            twin: () => timelineTwin(run, shown),
          })}
        />
      </div>
      {tableOpen ? <TextTwin table={timelineTwin(run, shown)} /> : null}
      <div ref={ref} className="timeline-drawing" style={{ height }} inert={tableOpen} {...gestures}>
        <Drawing shapes={shapes} widthPx={layout.width} heightPx={layout.height} />
        <StaticLabels scene={scene} wholeScale={wholeScale} />
        {(props.expectedEndNs ?? null) === null ? null : (
          <svg className="timeline-layer" width={layout.width} height={layout.height} aria-hidden="true">
            <Veil layout={layout} scale={scale} wholeScale={wholeScale} fromNs={run.endNs} />
          </svg>
        )}
        <svg className="timeline-layer" width={layout.width} height={layout.height} role="group" aria-label={spoken.labels.titles.lanes}>
          <TimelineOverlay
            scene={scene}
            wholeScale={wholeScale}
            snapshot={snapshot}
            selection={selection}
            hover={props.hover}
            why={props.why}
            transitionMs={props.transitionMs}
            ghostStep={ghostStep}
            brush={brush}
          />
          <WindowHandles layout={layout} wholeScale={wholeScale} window={shown} limits={limits} onWindow={props.onWindow} />
          <LaneTargets
            layout={layout}
            places={places}
            nameOf={laneName}
            selectedLane={selectedLane(selection, layout.lanesBy, snapshot.slots)}
            onOpen={openLane}
            onFocusLane={(lane) => hoverTarget(lane === null ? null : targetOfLane(lane))}
            onReveal={revealLane}
          />
        </svg>
      </div>
    </section>
  );
}

function requestName({ run, snapshot }: Pick<PanelProps, 'run' | 'snapshot'>, request: number): string {
  const spec = run.scenario.requests[request];
  const state = snapshot.states[request];
  return `${requestLabel(run.scenario, request)}, ${WORDS.lane(spec.promptTokens, spec.outputTokens)}, ${stateName(state)}`;
}

function stateName(state: PanelProps['snapshot']['states'][number]): string {
  if (state === 'running') return spoken.labels.columns.running;
  return state === 'held' ? WORDS.doing.held : spoken.titles.states[state];
}

/** Lane of the selected request or slot, −1 when it is none of these. */
function selectedLane(selection: PanelProps['selection'], lanesBy: LanesBy, slots: Int32Array): number {
  if (selection?.kind === 'slot') return lanesBy === 'slot' ? selection.slot : -1;
  if (selection?.kind !== 'request') return -1;
  return lanesBy === 'request' ? selection.request : slots.indexOf(selection.request);
}
