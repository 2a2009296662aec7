import type { ReactNode } from 'react';
import type { StepCost } from '../../engine/cost/cost-model.ts';
import type { Inspection, PanelId } from '../../narration/narration.ts';
import { panelSentence } from '../../narration/panel-sentence.ts';
import { BatchPanel } from '../../views/batch/BatchPanel.tsx';
import { FocusListPanel } from '../../views/focus-list/FocusListPanel.tsx';
import { InspectorPanel } from '../../views/inspector/InspectorPanel.tsx';
import type { PanelProps } from '../../views/panel-props.ts';
import { QueuePanel } from '../../views/queue/QueuePanel.tsx';
import { StepTimePanel } from '../../views/step-time/StepTimePanel.tsx';

/** What the Run screen gives its panels beyond the common props. */
export interface RunPanelProps extends PanelProps {
  readonly cost: StepCost;
  readonly inspection: Inspection;
}

export type SidePanelId = 'batch' | 'queue' | 'focusSet' | 'stepTime' | 'inspector';

/**
 * The panels of the side column and of the phone's sheet; made only when shown. `batchLayout`: the batch's columns are of fixed widths and
 * need the narrow set in a narrow column.
 */
export function sidePanels(
  { cost, inspection, ...panel }: RunPanelProps,
  titleHidden: boolean,
  batchLayout = panel.layout,
): Record<SidePanelId, () => ReactNode> {
  const { run, snapshot, focus } = panel;
  const say = (id: PanelId) => panelSentence(id, run, snapshot, { focusCount: focus.members.length });
  return {
    batch: () => <BatchPanel {...panel} layout={batchLayout} titleHidden={titleHidden} sentence={say('batch')} />,
    queue: () => <QueuePanel {...panel} titleHidden={titleHidden} sentence={say('queue')} />,
    focusSet: () => <FocusListPanel {...panel} titleHidden={titleHidden} sentence={say('focus-set')} />,
    stepTime: () => <StepTimePanel {...panel} titleHidden={titleHidden} sentence={say('step-time')} cost={cost} />,
    inspector: () => <InspectorPanel {...panel} titleHidden={titleHidden} inspection={inspection} />,
  };
}
