import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { plainText } from '../../../narration/parts.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { Panel } from '../../panel/Panel.tsx';
import { SentenceText } from '../../panel/SentenceText.tsx';
import { Spoken } from '../../panel/Spoken.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { StepPanelProps } from '../step-props.ts';
import type { OtherStep, RooflineData } from './roofline-data.ts';
import { rooflineScales } from './roofline-layout.ts';
import { RooflinePlot } from './RooflinePlot.tsx';
import { rooflineTwin, timeTwin } from './roofline-twin.ts';
import { timePlace } from './time-place.ts';
import { TimePlot } from './TimePlot.tsx';
import { WhatIfControl } from './WhatIfControl.tsx';
import './roofline.css';

const { roofline: words, titles } = stepWords;
const DESIGN_SIZE = { widthPx: 528, heightPx: 380 };
const CHARTS = ['roofline', 'time'] as const;

interface RooflinePanelProps extends StepPanelProps {
  /** Null where the card has no rate to draw a roof with. */
  readonly data: RooflineData | null;
}

/** How much arithmetic the step does for each byte it hauls, under the roofs of the card; and what another batch or prompt would do. */
export function RooflinePanel(props: RooflinePanelProps) {
  const { data, look, onLook, knownError } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const drag = useWhatIfDrag(data, look.chart === 'roofline', widthPx, heightPx, (count) =>
    onLook({ whatIf: data === null ? null : { vary: data.whatIf.vary, count } }),
  );
  if (data === null) {
    return (
      <Panel
        id="roofline"
        title={titles.roofline}
        sentence={[]}
        badge={null}
        twin={() => ({ caption: titles.roofline, columns: [], rows: [] })}
        targets={props}
      >
        {null}
      </Panel>
    );
  }
  const isRoofline = look.chart === 'roofline';
  const { whatIf } = data;
  const { at, vary, contextTokens } = whatIf;
  const sentence = isRoofline
    ? words.side({
        mode: vary,
        count: at.count,
        contextTokens,
        intensity: at.step.intensity,
        ridge: data.ridge,
        crossing: whatIf.crossing,
        matmulCrossing: whatIf.matmulCrossing,
        crossingTooLargeBytes: whatIf.crossingTooLargeBytes,
        limit: whatIf.limit,
      })
    : words.time({
        mode: vary,
        count: at.count,
        contextTokens,
        durationNs: at.durationNs,
        tokensPerSecond: (at.count * 1e9) / at.durationNs,
        aloneNs: whatIf.ladder[0]?.durationNs ?? at.durationNs,
      });
  return (
    <Panel
      id="roofline"
      title={isRoofline ? titles.roofline : titles.batchCurve}
      sentence={isRoofline ? words.sentence : words.sentenceOfTime}
      badge="modelled"
      knownError={knownError}
      twin={() => (isRoofline ? rooflineTwin(data) : timeTwin(data))}
      targets={props}
    >
      <div className="roofline">
        <div className="roofline-tools">
          <span className="what-if-modes" role="group" aria-label={words.tabsLabel}>
            {CHARTS.map((chart) => (
              <button key={chart} type="button" aria-pressed={look.chart === chart} onClick={() => onLook({ chart })}>
                {words.tabs[chart]}
              </button>
            ))}
          </span>
          {isRoofline ? (
            <label className="type-label" title={data.measured.length === 0 ? words.noMeasured(data.gpuName, data.modelName) : undefined}>
              <input
                type="checkbox"
                checked={look.measured && data.measured.length > 0}
                disabled={data.measured.length === 0}
                onChange={(event) => onLook({ measured: event.target.checked })}
              />{' '}
              {words.showMeasured}
            </label>
          ) : null}
        </div>
        <div ref={ref} className="roofline-drawing" {...drag}>
          <svg width={widthPx} height={heightPx} aria-hidden="true">
            {isRoofline ? (
              <RooflinePlot data={data} widthPx={widthPx} heightPx={heightPx} place={look.place} showMeasured={look.measured} />
            ) : (
              <TimePlot data={data} widthPx={widthPx} heightPx={heightPx} />
            )}
          </svg>
        </div>
        <WhatIfControl data={whatIf} onTry={(next) => onLook({ whatIf: next })} />
        <p className="roofline-sentence type-label">
          <SentenceText sentence={sentence} targets={props} />
        </p>
        <Spoken text={plainText(sentence)} />
      </div>
    </Panel>
  );
}

/** Dragging in the plot tries the count whose point is nearest to the pointer along the horizontal axis. */
function useWhatIfDrag(
  data: RooflineData | null,
  isRoofline: boolean,
  widthPx: number,
  heightPx: number,
  onCount: (count: number) => void,
) {
  const held = useRef(false);
  const countAt = (event: PointerEvent<HTMLElement>): number | null => {
    if (data === null) return null;
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const { ladder } = data.whatIf;
    const most = ladder.at(-1)?.count ?? 1;
    const scales = rooflineScales(data, widthPx, heightPx);
    const distance = isRoofline
      ? ({ step }: OtherStep) => Math.abs(scales.x(step.intensity) - px)
      : ({ count }: OtherStep) => Math.abs(timePlace(count, most, widthPx) - px);
    return ladder.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest)).count;
  };
  const tryAt = (event: PointerEvent<HTMLElement>) => {
    const count = countAt(event);
    if (count !== null && count !== data?.whatIf.at.count) onCount(count);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      held.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      tryAt(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (held.current) tryAt(event);
    },
    onPointerUp: () => {
      held.current = false;
    },
    onPointerCancel: () => {
      held.current = false;
    },
  };
}
