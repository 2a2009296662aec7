import { useMemo } from 'react';
import type { StepCost } from '../../engine/cost/cost-model.ts';
import { errorKindOf, worstErrorOf } from '../../engine/cost/step-error.ts';
import { spoken } from '../../narration/spoken.ts';
import type { Sentence } from '../../narration/parts.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { longestStepNs, stepSegments, stepTimeParts } from './step-parts.ts';
import type { StepSegment, StepTimeParts } from './step-parts.ts';
import { stepTimeTwin } from './step-time-twin.ts';
import './step-time.css';

interface StepTimePanelProps extends PanelProps {
  readonly sentence: Sentence;
  /** The step opened up: `costModel.open(snapshot.work)`. */
  readonly cost: StepCost;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
}

const { stepTime: labels, titles } = spoken.labels;
const { numbers } = spoken;
const DESIGN_SIZE = { widthPx: 488, heightPx: 70 };
const BAR_PX = 14;
const TOTAL_PX = 60;
/** Mean width of a character: mono 11 px, condensed 11.5 px. */
const CHARACTER_PX = 6.4;
const LABEL_CHARACTER_PX = 5.2;

const FILL: Record<StepSegment['role'], { readonly fill: string; readonly fillOpacity?: number; readonly stroke?: string }> = {
  weights: { fill: 'var(--bytes)', fillOpacity: 0.82 },
  kv: { fill: 'var(--bytes)' },
  compute: { fill: 'var(--flops)' },
  overhead: { fill: 'none', stroke: 'var(--rule2)' },
};

/** What the step's milliseconds went into, to scale with the longest step of the run. */
export function StepTimePanel(props: StepTimePanelProps) {
  const { run, snapshot, cost, sentence, titleHidden = false, onSelect, onHover, selection } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const longestNs = useMemo(() => longestStepNs(run), [run]);
  const parts = stepTimeParts(run, snapshot.step, cost);
  const segments = stepSegments(parts, (widthPx - TOTAL_PX) / longestNs);
  const barTop = heightPx < 50 ? 3 : 10;
  const total = numbers.milliseconds(parts.durationNs, 2);
  const weightsPx = segments[0]?.widthPx ?? 0;
  const end = segments.reduce((x, segment) => Math.max(x, segment.x + segment.widthPx), 0);
  const step = { kind: 'step', step: snapshot.step } as const;
  return (
    <Panel
      id="step-time"
      title={titles.stepTime}
      sentence={sentence}
      badge="modelled"
      knownError={stepError(run, snapshot)}
      twin={() => stepTimeTwin(snapshot.step, parts)}
      targets={props}
      titleHidden={titleHidden}
    >
      <div ref={ref} className="step-time">
        {snapshot.idle ? null : (
          <svg width={widthPx} height={heightPx}>
            <g aria-hidden="true">
              {segments.map(({ role, x, widthPx: width }) =>
                width > 0 ? (
                  <rect
                    key={role}
                    x={role === 'overhead' ? x + 0.5 : x}
                    y={role === 'overhead' ? barTop + 0.5 : barTop}
                    width={role === 'overhead' ? Math.max(0, width - 1) : width}
                    height={role === 'overhead' ? BAR_PX - 1 : BAR_PX}
                    {...FILL[role]}
                  />
                ) : null,
              )}
              <text className="type-num step-time-inside" x={5} y={barTop + 11}>
                {insideText(parts, weightsPx)}
              </text>
              <text className="type-num type-strong" x={end + 6} y={barTop + 11}>
                {total}
              </text>
              <Below parts={parts} widthPx={widthPx} y={barTop + 27} />
            </g>
            <rect
              className="step-time-target"
              role="button"
              tabIndex={0}
              aria-label={`${spoken.labels.timeline.flag(snapshot.step)}, ${total}`}
              aria-pressed={selection?.kind === 'step' && selection.step === snapshot.step}
              x={0}
              y={barTop - 5}
              width={end}
              height={24}
              onPointerEnter={() => onHover(step)}
              onPointerLeave={() => onHover(null)}
              onClick={() => onSelect(step)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                event.stopPropagation();
                onSelect(step);
              }}
            />
          </svg>
        )}
      </div>
    </Panel>
  );
}

/** Known error of a step of this kind on this card; none for an idle step. */
function stepError({ scenario }: PanelProps['run'], { work }: PanelProps['snapshot']): number | null | undefined {
  const kind = errorKindOf(work);
  return kind === null ? undefined : worstErrorOf(scenario, [kind]);
}

/** The longest text that fits in the weights' part of the bar. */
function insideText({ weightBytes, weightsNs, shown }: StepTimeParts, widthPx: number): string {
  const rate = labels.weightsRate(weightBytes, weightsNs, shown.weights);
  const bytes = numbers.bytes(weightBytes);
  const texts = [rate, rate.slice(Math.max(0, rate.indexOf(bytes))), `${labels.weights} ${bytes}`, labels.weights];
  return texts.find((text) => text.length * CHARACTER_PX + 10 <= widthPx) ?? '';
}

interface BelowProps {
  readonly parts: StepTimeParts;
  readonly widthPx: number;
  readonly y: number;
}

/** Arithmetic under the bar, and what the rest of the bar is: at the right, or on a line of its own where the drawing is narrow. */
function Below({ parts, widthPx, y }: BelowProps) {
  const compute = computeText(parts);
  const rest = `+ ${labels.kvRate(parts.kvBytes, parts.shown.kv)}, + ${labels.kernelLaunches(parts.shown.overhead)}`;
  const oneLine = (compute.length + rest.length) * LABEL_CHARACTER_PX + 24 <= widthPx;
  return (
    <>
      <rect x={0} y={y - 8} width={8} height={8} fill="var(--flops)" />
      <text className="type-label" x={13} y={y}>
        {compute}
      </text>
      <text className={oneLine ? 'type-label type-end' : 'type-label'} x={oneLine ? widthPx : 13} y={oneLine ? y : y + 16}>
        {rest}
      </text>
    </>
  );
}

function computeText({ arithmeticNs, computeNs, shown }: StepTimeParts): string {
  if (computeNs === 0) return labels.computeHidden(arithmeticNs);
  return `${labels.compute} ${numbers.milliseconds(shown.compute, 2)} ${spoken.pictures.rows.beyondTheBytes}`;
}
