import type { StripMeasure } from '../../engine/metrics/compare-curves.ts';
import type { Side } from '../../engine/metrics/compare-error.ts';
import type { RunComparison } from '../../engine/metrics/compare-runs.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';
import type { Alignment } from '../../scenario/compare-look.ts';
import type { TimeWindow } from '../timeline/time-window.ts';
import type { PanelProps } from '../panel-props.ts';
import type { SideHues } from './side-hues.ts';

/** One of the two runs, at the step and phase its playhead is in: the same for as long as that lasts. */
export interface CompareSide {
  readonly side: Side;
  /** Name of its scenario. */
  readonly name: string;
  readonly document: ScenarioDocument;
  readonly run: Run;
  readonly snapshot: Snapshot;
  /** The playhead stands behind the end of the run. */
  readonly isOver: boolean;
  readonly hues: SideHues;
  /** What a real server took for the same; null where nobody measured it. */
  readonly measured: MeasuredServing | null;
}

/** The playhead on the clock of each run: while it plays only this changes in every frame. */
export interface CompareClock {
  readonly aNs: number;
  readonly bNs: number;
}

/** What the panels of the Compare view draw. `run`, `snapshot`, `focus` and the selection of the common props are those of B. */
export interface ComparePanelProps extends PanelProps {
  readonly comparison: RunComparison;
  readonly a: CompareSide;
  readonly b: CompareSide;
  readonly align: Alignment;
  /** Part of the clock that is in view. */
  readonly window: TimeWindow;
  readonly measure: StripMeasure;
  /** While the playhead is dragged: a moment on the clock that both share. */
  readonly onScrub: (ns: number) => void;
  readonly onMeasure: (measure: StripMeasure) => void;
}
