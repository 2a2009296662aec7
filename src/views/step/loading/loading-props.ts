import type { LoadingSettings } from '../../../engine/loading/loading-links.ts';
import type { LoadingPlan, LoadingState } from '../../../engine/loading/loading-plan.ts';
import type { MemoryPlan } from '../../../engine/memory/memory-plan.ts';
import type { PanelProps } from '../../panel-props.ts';

export interface LoadingPanelProps extends PanelProps {
  readonly loading: LoadingPlan;
  /** How far it is at the playhead. */
  readonly state: LoadingState;
  readonly settings: LoadingSettings;
  /** Where the card's memory goes once the run is on. */
  readonly memory: MemoryPlan;
  /** The playhead, ns: negative before the first request. */
  readonly ns: number;
  readonly playing: boolean;
  readonly onSettings: (settings: LoadingSettings) => void;
  /** The playhead is dragged. */
  readonly onScrub: (ns: number) => void;
}
