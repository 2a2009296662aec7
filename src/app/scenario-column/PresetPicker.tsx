import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { COMPARISONS, PRESETS } from '../../scenario/presets/index.ts';
import type { ComparisonKey } from '../../scenario/presets/comparison-preset.ts';
import { REAL_SERVER_SERIES } from '../../scenario/presets/real-server-series.ts';
import type { Preset, PresetKey } from '../../scenario/presets/preset.ts';
import { RunPicture, SeriesPicture } from '../../views/run-picture/RunPicture.tsx';
import { runOfPreset } from './preset-runs.ts';
import './preset-picker.css';

const words = spoken.controls.appBar;
const PICTURE = { widthPx: 168, heightPx: 64 };

interface PresetPickerProps {
  readonly preset: PresetKey;
  readonly onOpen: (key: PresetKey) => void;
  readonly onCompare: (key: ComparisonKey) => void;
  readonly onEdit: () => void;
  readonly onOpenFile: () => void;
}

/** The built-in scenarios, each with a picture of its own run and a sentence; the door to the editor above them, to files below. */
export default function PresetPicker({ preset, onOpen, onCompare, onEdit, onOpenFile }: PresetPickerProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus();
  };
  return (
    <div ref={list} role="group" aria-label={words.presets} onKeyDown={onKeyDown}>
      <button type="button" className="preset-edit" aria-keyshortcuts="E" onClick={onEdit}>
        <b>{words.editThis}</b> <kbd aria-hidden="true">E</kbd>
      </button>
      {PRESETS.map((each, index) => (
        <button key={each.key} type="button" aria-current={each.key === preset} onClick={() => onOpen(each.key)}>
          <Picture preset={each} after={index} />
          <span className="preset-words" lang="en">
            <b>{each.name}</b>
            <span className="preset-sentence">{each.sentence}</span>
            {each.attribution === null ? null : (
              <small>
                {each.attribution.title}, {each.attribution.authors}, {each.attribution.licence}; {each.attribution.changes}
              </small>
            )}
          </span>
        </button>
      ))}
      {COMPARISONS.map((each, index) => (
        <button key={each.key} type="button" onClick={() => onCompare(each.key)}>
          <Picture preset={each.b} after={PRESETS.length + index} />
          <span className="preset-words" lang="en">
            <b>{each.name}</b>
            <span className="preset-sentence">{each.sentence}</span>
          </span>
        </button>
      ))}
      <button type="button" className="preset-edit" onClick={onOpenFile}>
        <b>{words.openFile}</b>
      </button>
    </div>
  );
}

const BETWEEN_PICTURES_MS = 20;

/** Drawn one after another, so that the list is there at once. */
function Picture({ preset, after }: { readonly preset: Preset; readonly after: number }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), after * BETWEEN_PICTURES_MS);
    return () => clearTimeout(timer);
  }, [after]);
  const picture = preset.key === 'server' ? <SeriesPicture series={REAL_SERVER_SERIES} {...PICTURE} /> : null;
  return <span className="preset-picture">{drawn ? (picture ?? <RunPicture run={runOfPreset(preset)} {...PICTURE} />) : null}</span>;
}
