import { useMemo } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { focusSet } from '../focus-set.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import { countedSeconds, densityOutlines, laneBoxes, MOST_LANES } from './picture-shapes.ts';
import type { Counted } from './picture-shapes.ts';

interface RunPictureProps {
  readonly run: Run;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A run at a glance: lanes of a few requests, the numbers that run and wait of many. For the eye alone; words stand beside it. */
export function RunPicture({ run, widthPx, heightPx }: RunPictureProps) {
  const size = { width: widthPx, height: heightPx };
  return (
    <svg className="run-picture" width={widthPx} height={heightPx} aria-hidden="true">
      {run.requestCount <= MOST_LANES ? <Lanes run={run} {...size} /> : <Density counted={run} {...size} />}
    </svg>
  );
}

interface SeriesPictureProps extends Omit<RunPictureProps, 'run'> {
  readonly series: MeasuredSeries;
}

/** The same of a measured log, for a run that takes too long to be made for its picture alone. */
export function SeriesPicture({ series, widthPx, heightPx }: SeriesPictureProps) {
  const counted = useMemo(() => countedSeconds(series), [series]);
  return (
    <svg className="run-picture" width={widthPx} height={heightPx} aria-hidden="true">
      <Density counted={counted} width={widthPx} height={heightPx} />
    </svg>
  );
}

interface PartProps {
  readonly run: Run;
  readonly width: number;
  readonly height: number;
}

function Lanes({ run, width, height }: PartProps) {
  const boxes = useMemo(() => laneBoxes(run, { width, height }), [run, width, height]);
  const focus = useMemo(() => focusSet(run), [run]);
  return boxes.map(({ request, kind, x, y, width, height }) => {
    const colour = hueColour(focus.hueOf(request));
    if (kind === 'waits') {
      const middle = y + height / 2;
      return <path key={`${request} ${x}`} d={`M${x} ${middle}h${width}`} stroke={colour} strokeWidth="1" strokeDasharray="1 2" />;
    }
    return (
      <rect key={`${request} ${x}`} x={x} y={y} width={width} height={height} fill={colour} fillOpacity={kind === 'prefill' ? 0.45 : 1} />
    );
  });
}

function Density({ counted, width, height }: Omit<PartProps, 'run'> & { readonly counted: Counted }) {
  const { running, waiting, preempted } = useMemo(() => densityOutlines(counted, { width, height }), [counted, width, height]);
  return (
    <>
      <path d={waiting} fill="var(--rule)" />
      <path d={running} fill="var(--rest)" />
      <path d={preempted} stroke="var(--signal)" />
    </>
  );
}
