import { lazy, Suspense, useId, useRef, useState } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { loadLate } from '../../scenario/load-late.ts';
import type { ComparisonKey } from '../../scenario/presets/comparison-preset.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { Button } from '../../ui/Button.tsx';
import type { Opened } from '../session/session.ts';
import './preset-menu.css';

const PresetPicker = lazy(() => loadLate().then(() => import('../scenario-column/PresetPicker.tsx')));

interface PresetMenuProps {
  readonly opened: Opened;
  /** Of the comparison on screen; null = the scenario's own. */
  readonly name: string | null;
  readonly onOpen: (key: PresetKey) => void;
  readonly onCompare: (key: ComparisonKey) => void;
  readonly onOpenFile: () => void;
  /** Whether the scenario column is open. */
  readonly editing: boolean;
  readonly onEdit: () => void;
}

/** The scenario's name and settings line, which opens the picker of built-in scenarios, and the door to the editor beside it. */
export function PresetMenu({ opened, name, onOpen, onCompare, onOpenFile, editing, onEdit }: PresetMenuProps) {
  const words = spoken.controls.appBar;
  const { document, scenario, preset } = opened;
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { policy, limits } = scenario;
  const settings = words.settings({
    requests: scenario.requests.length,
    modelName: scenario.model.name,
    weightFormat: scenario.formats.weights,
    gpuName: scenario.gpu.name,
    policy: policy.kind,
    slots: limits.maxNumSeqs,
    budgetTokens: limits.maxNumBatchedTokens,
    prefixCache: policy.kind === 'vllm-v1' && policy.prefixCache,
  });
  const shut = (then: () => void) => () => {
    menu.current?.hidePopover();
    then();
  };
  return (
    <div className="preset-menu">
      <button type="button" className="preset-button" popoverTarget={menuId} aria-haspopup="dialog">
        <b>{name ?? document.name}</b>
        <span className="preset-settings"> · {settings}</span>
      </button>
      <Button
        look="text"
        className="preset-edit-button"
        aria-label={words.editThis}
        aria-keyshortcuts="E"
        aria-expanded={editing}
        onClick={onEdit}
      >
        {words.edit}
      </Button>
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        role="dialog"
        aria-label={words.presets}
        className="preset-list"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open ? (
          <Suspense fallback={null}>
            <PresetPicker
              preset={preset}
              onOpen={(key) => shut(() => onOpen(key))()}
              onCompare={(key) => shut(() => onCompare(key))()}
              onEdit={shut(onEdit)}
              onOpenFile={shut(onOpenFile)}
            />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
