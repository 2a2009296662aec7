import { useState } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { MOST_SLOT_ROWS } from '../../views/batch/batch-rows.ts';
import { InspectorPeek } from '../../views/inspector/InspectorPeek.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { sidePanels } from './side-panels.tsx';
import type { RunPanelProps, SidePanelId } from './side-panels.tsx';

const { titles } = spoken.labels;
const FEW: readonly SidePanelId[] = ['batch', 'stepTime', 'inspector'];
/** Many slots: the queue stands apart, and a list says who carries a hue. */
const MANY: readonly SidePanelId[] = ['batch', 'queue', 'focusSet', 'stepTime', 'inspector'];
const MANY_TABS: readonly SidePanelId[] = ['batch', 'queue', 'focusSet', 'inspector'];

const DESIGN_WIDTH_PX = 488;
/** Below, the batch takes its narrow columns. */
const BATCH_WIDE_FROM_PX = 460;

/** Batch, step time and inspector one below the other; behind tabs where there is no room, with the inspector's gist under them. */
export function SideColumn(props: RunPanelProps) {
  const { layout, snapshot, inspection } = props;
  const [ref, { widthPx }] = useSize<HTMLElement>(DESIGN_WIDTH_PX, 0);
  const [chosen, setChosen] = useState<SidePanelId>('batch');
  const many = snapshot.slots.length > MOST_SLOT_ROWS;
  if (layout === 'wide') {
    const panels = sidePanels(props, false, widthPx < BATCH_WIDE_FROM_PX ? 'medium' : 'wide');
    return (
      <aside ref={ref} className="run-side" data-many={many} aria-label={titles.sideColumn}>
        {(many ? MANY : FEW).map((id) => (
          <div key={id} id={id === 'inspector' ? 'inspector' : undefined} tabIndex={-1} className={`run-side-panel run-${id}`}>
            {panels[id]()}
          </div>
        ))}
      </aside>
    );
  }
  const panels = sidePanels(props, true);
  const tabs = (many ? MANY_TABS : FEW).map((id) => ({ id, label: titles[id], content: panels[id] }));
  const open = tabs.some(({ id }) => id === chosen) ? chosen : 'batch';
  return (
    <aside className="run-side" data-peek={open !== 'inspector'} aria-label={titles.sideColumn}>
      <Tabs label={titles.sideColumn} tabs={tabs} chosen={open} onChoose={setChosen} />
      {open === 'inspector' ? null : (
        <div id="inspector" tabIndex={-1} className="run-peek">
          <InspectorPeek inspection={inspection} targets={props} />
        </div>
      )}
    </aside>
  );
}
