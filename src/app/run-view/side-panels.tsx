import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { StepCost } from '../../engine/cost/cost-model.ts';
import type { Inspection, PanelId } from '../../narration/narration.ts';
import { panelSentence } from '../../narration/panel-sentence.ts';
import { BatchPanel } from '../../views/batch/BatchPanel.tsx';
import { InspectorPanel } from '../../views/inspector/InspectorPanel.tsx';
import type { PanelProps } from '../../views/panel-props.ts';
import { StepTimePanel } from '../../views/step-time/StepTimePanel.tsx';

// Panels that only many slots have: not part of the first picture.
const FocusListPanel = lazy(() =>
  import('../../views/focus-list/FocusListPanel.tsx').then((module) => ({ default: module.FocusListPanel })),
);
const QueuePanel = lazy(() => import('../../views/queue/QueuePanel.tsx').then((module) => ({ default: module.QueuePanel })));

/** What the Run screen gives its panels beyond the common props. */
export interface RunPanelProps extends PanelProps {
  readonly cost: StepCost;
  readonly inspection: Inspection;
  readonly onAttention: () => void;
}

export type SidePanelId = 'batch' | 'queue' | 'focusSet' | 'stepTime' | 'inspector';

/**
 * The panels of the side column and of the phone's sheet; made only when shown. `batchLayout`: the batch's columns are of fixed widths and
 * need the narrow set in a narrow column.
 */
export function sidePanels(
  { cost, inspection, onAttention, ...panel }: RunPanelProps,
  titleHidden: boolean,
  batchLayout = panel.layout,
): Record<SidePanelId, () => ReactNode> {
  const { run, snapshot, focus } = panel;
  const say = (id: PanelId) => panelSentence(id, run, snapshot, { focusCount: focus.members.length });
  return {
    batch: () => <BatchPanel {...panel} layout={batchLayout} titleHidden={titleHidden} sentence={say('batch')} />,
    queue: () => (
      <Suspense fallback={null}>
        <QueuePanel {...panel} titleHidden={titleHidden} sentence={say('queue')} />
      </Suspense>
    ),
    focusSet: () => (
      <Suspense fallback={null}>
        <FocusListPanel {...panel} titleHidden={titleHidden} sentence={say('focus-set')} />
      </Suspense>
    ),
    stepTime: () => <StepTimePanel {...panel} titleHidden={titleHidden} sentence={say('step-time')} cost={cost} />,
    inspector: () => <InspectorPanel {...panel} titleHidden={titleHidden} inspection={inspection} onAttention={onAttention} />,
  };
}
