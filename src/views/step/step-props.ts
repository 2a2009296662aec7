import type { StepPlace } from '../../engine/cost/step-layout.ts';
import type { PlaceUse } from '../../narration/step/place-use.ts';
import type { StepScene } from '../../narration/step/step-scene.ts';
import type { StepLook } from '../../scenario/step-look.ts';
import type { PanelProps } from '../panel-props.ts';

/** What every panel of the Step view gets beyond the common props. */
export interface StepPanelProps extends PanelProps {
  readonly scene: StepScene;
  readonly look: StepLook;
  /** The open place held against the card; null where the step runs nothing there. */
  readonly placeUse: PlaceUse | null;
  /** Known relative error of this kind of step on this card; null = not checked on it. */
  readonly knownError: number | null;
  readonly playing: boolean;
  /** Opens a place of the step and takes the playhead into it. */
  readonly onPlace: (place: StepPlace | null) => void;
  readonly onLook: (look: Partial<StepLook>) => void;
  /** The playhead is dragged. */
  readonly onScrub: (ns: number) => void;
}
