import type { SloTargets } from '../../engine/metrics/goodput.ts';
import type { LatencyValues } from '../../engine/metrics/latency-values.ts';
import type { MetricsSide } from '../../narration/metrics/metrics-side.ts';
import type { PanelProps } from '../panel-props.ts';

/** What every panel of the Metrics view gets beyond the common props. */
export interface MetricsPanelProps extends PanelProps {
  /** The run on screen. */
  readonly side: MetricsSide;
  /** The run it is held against; null = none. */
  readonly other: MetricsSide | null;
  readonly values: LatencyValues;
  readonly slo: SloTargets;
  readonly onSlo: (slo: SloTargets) => void;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
}
