import { useId, useRef } from 'react';
import { en } from '../../narration/en.ts';
import { PRESETS } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import type { Opened } from '../session/session.ts';
import './preset-menu.css';

interface PresetMenuProps {
  readonly opened: Opened;
  readonly onOpen: (key: PresetKey) => void;
  readonly onOpenFile: () => void;
}

/** The scenario's name and settings line; opens the list of built-in scenarios. */
export function PresetMenu({ opened, onOpen, onOpenFile }: PresetMenuProps) {
  const words = en.controls.appBar;
  const { document, scenario, preset } = opened;
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
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
  return (
    <div className="preset-menu">
      <button type="button" className="preset-button" popoverTarget={menuId} aria-haspopup="dialog">
        <b>{document.name}</b>
        <span className="preset-settings"> · {settings}</span>
      </button>
      <div ref={menu} id={menuId} popover="auto" role="dialog" aria-label={words.presets} className="preset-list">
        {PRESETS.map(({ key, name, sentence, attribution }) => (
          <button
            key={key}
            type="button"
            aria-current={key === preset}
            onClick={() => {
              menu.current?.hidePopover();
              onOpen(key);
            }}
          >
            <b>{name}</b>
            <span>{sentence}</span>
            {attribution === null ? null : (
              <small>
                {attribution.title}, {attribution.authors}, {attribution.licence}; {attribution.changes}
              </small>
            )}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            menu.current?.hidePopover();
            onOpenFile();
          }}
        >
          <b>{words.openFile}</b>
        </button>
      </div>
    </div>
  );
}
