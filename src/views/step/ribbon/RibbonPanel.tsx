import { useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import { placeUnderPlayhead } from '../../../narration/step/step-scene.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { Panel } from '../../panel/Panel.tsx';
import { useRoving } from '../../panel/roving.ts';
import { useSize } from '../../panel/use-size.ts';
import type { Layout } from '../../panel-props.ts';
import { labelWidthPx } from '../../timeline/text-width.ts';
import type { StepPanelProps } from '../step-props.ts';
import { attentionStripes } from './attention-stripes.ts';
import { LayerRow } from './LayerRow.tsx';
import { layerRow, RIBBON, shownLayer, stepBars } from './ribbon-layout.ts';
import { ribbonTwin } from './ribbon-twin.ts';
import { StepRow } from './StepRow.tsx';
import './ribbon.css';

const { ribbon: words, titles } = stepWords;
const DESIGN_WIDTH_PX: Readonly<Record<Layout, number>> = { wide: 1392, medium: 992, phone: 358 };
/** Below this a press is a click, px. */
const CLICK_PX = 3;

/** The step to scale, and one of its layers magnified: run, step, layer, operator on one time axis under one playhead. */
export function RibbonPanel(props: StepPanelProps) {
  const { scene, look, snapshot, focus, layout, knownError, onPlace, onScrub } = props;
  const measures = RIBBON[layout];
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_WIDTH_PX[layout], measures.height);
  const { layout: stepLayout, scheduled } = scene;
  const bars = useMemo(() => stepBars(stepLayout, widthPx), [stepLayout, widthPx]);
  const under = placeUnderPlayhead(scene, snapshot.ns);
  const layer = shownLayer(stepLayout, look.place, under);
  const row = useMemo(() => (layer === null ? null : layerRow(stepLayout, layer, widthPx)), [stepLayout, layer, widthPx]);
  const stepIndex = bars.findIndex(({ stretch }) => stretch.kind === 'layer' && stretch.layer === layer);
  const steps = useRoving<SVGGElement>(bars.length, 2, Math.max(0, stepIndex));
  const openOperator = row?.bars.findIndex(({ stretch }) => stretch.cost.id === look.place?.operator) ?? -1;
  const operators = useRoving<SVGGElement>(row?.bars.length ?? 0, 2, Math.max(0, openOperator));
  const scrub = useRibbonScrub((x) => onScrub(scheduled.stepStartNs + Math.round((x / widthPx) * (stepLayout.durationNs - 1))));
  const offsetNs = snapshot.ns - scheduled.stepStartNs;
  const playheadX = (offsetNs / Math.max(1, stepLayout.durationNs)) * widthPx;
  const hasHead = scene.cost.operators.some(({ id }) => id === 'lm-head');
  return (
    <Panel
      id="ribbon"
      title={stepWords.crumbs.step(scene.step)}
      sentence={words.sentence(stepLayout.durationNs, stepLayout.layers, hasHead)}
      badge="modelled"
      knownError={knownError}
      twin={() => ribbonTwin(scene, layer)}
      targets={props}
    >
      <div ref={ref} className="ribbon">
        <svg width={widthPx} height={measures.height} role="group" aria-label={titles.ribbon} {...scrub}>
          <g {...steps.container} role="group" aria-label={words.regions.step}>
            <StepRow bars={bars} measures={measures} open={look.place} shownLayer={layer} currentIndex={steps.current} onOpen={onPlace} />
          </g>
          <HostGapLabel durationNs={scene.cost.hostGapNs} widthPx={widthPx} y={measures.stepRow.y + measures.stepRow.height + 13} />
          {row === null || layer === null ? null : (
            <>
              <Fan
                bars={bars}
                index={stepIndex}
                widthPx={widthPx}
                fromY={measures.stepRow.y + measures.stepRow.height + 1}
                toY={measures.layerRow.y - 1}
              />
              <text
                className="type-label type-strong type-middle"
                x={fanLabelX(bars, stepIndex, widthPx)}
                y={measures.layerRow.y - 9}
                aria-hidden="true"
              >
                {words.layer(layer, row.stretch.endNs - row.stretch.startNs, row.times)}
              </text>
              <g {...operators.container} role="group" aria-label={words.regions.layer}>
                <LayerRow
                  row={row}
                  measures={measures}
                  widthPx={widthPx}
                  open={look.place}
                  stripesOf={({ stretch }) => attentionStripes(stretch.cost.id, scheduled, focus)}
                  currentIndex={operators.current}
                  onOpen={onPlace}
                />
              </g>
              <text className="type-label type-end" x={widthPx} y={measures.keyY} aria-hidden="true">
                {layout === 'wide' ? words.key : words.keyShort}
              </text>
              <LayerPlayhead
                row={row}
                offsetNs={offsetNs}
                widthPx={widthPx}
                y={measures.layerRow.y}
                height={measures.layerRow.height + 14}
              />
            </>
          )}
          <line
            className="ribbon-playhead"
            x1={playheadX}
            x2={playheadX}
            y1={measures.stepRow.y - 4}
            y2={measures.stepRow.y + measures.stepRow.height + 4}
            stroke="var(--ink)"
            strokeWidth={1.5}
            pointerEvents="none"
          />
        </svg>
      </div>
    </Panel>
  );
}

/** Dragging along the step moves the playhead inside it; a press that does not move is left to what it was pressed on. */
function useRibbonScrub(scrubTo: (x: number) => void) {
  const start = useRef<{ readonly x: number; moved: boolean } | null>(null);
  const placeX = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(box.width, event.clientX - box.left));
  };
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button === 0) start.current = { x: event.clientX, moved: false };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const held = start.current;
      if (held === null || (!held.moved && Math.abs(event.clientX - held.x) <= CLICK_PX)) return;
      if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId);
      held.moved = true;
      scrubTo(placeX(event));
    },
    onPointerUp: () => {
      start.current = null;
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}

interface FanProps {
  readonly bars: ReturnType<typeof stepBars>;
  readonly index: number;
  readonly widthPx: number;
  readonly fromY: number;
  readonly toY: number;
}

/** From where the layer is magnified. */
function Fan({ bars, index, widthPx, fromY, toY }: FanProps) {
  const bar = bars[index];
  if (bar === undefined) return null;
  return <path d={`M${bar.x} ${fromY}L0 ${toY}M${bar.x + bar.width} ${fromY}L${widthPx} ${toY}`} stroke="var(--rule2)" fill="none" />;
}

/** Between the fan lines, as near to the middle of the magnified layer as the text fits. */
function fanLabelX(bars: ReturnType<typeof stepBars>, index: number, widthPx: number): number {
  const bar = bars[index];
  const half = labelWidthPx(words.layer(99, 100_000, 100)) / 2 + 8;
  return Math.min(widthPx - half, Math.max(half, bar === undefined ? 0 : (bar.x + bar.width / 2 + widthPx / 2) / 2));
}

function HostGapLabel({ durationNs, widthPx, y }: { readonly durationNs: number; readonly widthPx: number; readonly y: number }) {
  if (durationNs === 0) return null;
  return (
    <text className="type-small type-end" x={widthPx} y={y} aria-hidden="true">
      {words.hostGapOf(durationNs)}
    </text>
  );
}

interface LayerPlayheadProps {
  readonly row: NonNullable<ReturnType<typeof layerRow>>;
  readonly offsetNs: number;
  readonly widthPx: number;
  readonly y: number;
  readonly height: number;
}

function LayerPlayhead({ row, offsetNs, y, height }: LayerPlayheadProps) {
  const { startNs, endNs } = row.stretch;
  if (offsetNs < startNs || offsetNs >= endNs) return null;
  const x = (offsetNs - startNs) * row.pxPerNs;
  return <line x1={x} x2={x} y1={y - 5} y2={y + height} stroke="var(--ink)" strokeWidth={1.5} pointerEvents="none" />;
}
