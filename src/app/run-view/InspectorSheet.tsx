import { useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { InspectorPeek } from '../../views/inspector/InspectorPeek.tsx';
import { sidePanels } from './side-panels.tsx';
import type { RunPanelProps, SidePanelId } from './side-panels.tsx';
import './inspector-sheet.css';

const { titles } = spoken.labels;
const TABS: readonly SidePanelId[] = ['inspector', 'batch', 'stepTime'];
const SWIPE_PX = 30;

/** The phone's side column: three lines at the foot, all of it after a swipe or a tap. */
export function InspectorSheet(props: RunPanelProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<SidePanelId>('inspector');
  const pressedAt = useRef<number | null>(null);
  const panels = sidePanels(props, true);

  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(false);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [open]);

  const swipe = {
    onPointerDown: (event: PointerEvent) => {
      pressedAt.current = event.clientY;
    },
    onPointerUp: (event: PointerEvent) => {
      const moved = pressedAt.current === null ? 0 : event.clientY - pressedAt.current;
      pressedAt.current = null;
      if (Math.abs(moved) > SWIPE_PX) setOpen(moved < 0);
    },
  };
  return (
    <aside className="sheet" aria-label={titles.inspector} data-open={open} data-still={props.reducedMotion}>
      <div className="sheet-grip" {...swipe}>
        <button type="button" aria-expanded={open} aria-label={titles.sideColumn} onClick={() => setOpen(!open)}>
          <svg width="36" height="8" aria-hidden="true">
            <path d={open ? 'M4 2l14 4l14 -4' : 'M4 6l14 -4l14 4'} fill="none" stroke="var(--ink2)" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      {open ? (
        <Tabs
          label={titles.sideColumn}
          tabs={TABS.map((id) => ({ id, label: titles[id], content: panels[id] }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : (
        <div id="inspector" tabIndex={-1} className="sheet-peek" {...swipe}>
          <InspectorPeek inspection={props.inspection} targets={props} />
        </div>
      )}
    </aside>
  );
}
