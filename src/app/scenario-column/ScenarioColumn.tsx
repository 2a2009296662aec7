import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { editorWords as words } from '../../narration/editor/en.ts';
import { en } from '../../narration/en.ts';
import { loadLate } from '../../scenario/load-late.ts';
import { PRESETS, presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import type { Session } from '../session/session.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { EditorContext } from './editor-context.ts';
import { editorOf } from './editor.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { HardwareSection, labelOf } from './HardwareSection.tsx';
import { LimitsSection } from './LimitsSection.tsx';
import { LinkLine } from './LinkLine.tsx';
import { MemoryPlanPanel } from './MemoryPlanPanel.tsx';
import { PolicySection } from './PolicySection.tsx';
import { RequestsSection } from './RequestsSection.tsx';
import { TextField } from './TextField.tsx';
import { TooLargePanel } from './TooLargePanel.tsx';
import './scenario-column.css';
import './scenario-fields.css';
import './scenario-requests.css';

interface ScenarioColumnProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** The editor: a column beside the picture, which follows every change and keeps the last valid run while one types. */
export default function ScenarioColumn({ session, onClose }: ScenarioColumnProps) {
  const editor = editorOf(session);
  const { history, judgement } = useStore(editor.store);
  const view = useMemo(() => ({ history, judgement, dispatch: editor.dispatch }), [history, judgement, editor]);
  const titleId = useId();
  const column = useRef<HTMLElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    column.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  // Also while the focus is in the picture: the column that shows what undo does is there.
  const onUndoKey = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      // A field elsewhere undoes its own letters.
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isField && column.current?.contains(event.target) !== true) return;
      event.preventDefault();
      if (event.shiftKey) editor.redo();
      else editor.undo();
    },
    [editor],
  );
  useEffect(() => {
    document.addEventListener('keydown', onUndoKey, true);
    return () => document.removeEventListener('keydown', onUndoKey, true);
  }, [onUndoKey]);

  const startFrom = (key: string) => {
    const preset = PRESETS.find((candidate) => candidate.key === key);
    if (preset === undefined) return;
    void loadLate().then(() => editor.dispatch({ type: 'start-from', preset: preset.key, document: preset.document }));
  };
  return (
    <EditorContext value={view}>
      <aside
        ref={column}
        className="scenario-column"
        lang={en.language}
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        <ColumnHead titleId={titleId} onUndo={editor.undo} onRedo={editor.redo} onClose={onClose} />
        <section className="scenario-section scenario-first">
          <div className="scenario-fields scenario-two">
            <ChoiceField
              path="preset"
              label={words.labels.startFrom}
              choices={presetChoices(judgement.draft.preset)}
              chosen={judgement.draft.preset}
              onChoose={startFrom}
            />
            <TextField path="name" label={labelOf('name')} isName />
          </div>
          <FieldErrors of={['name']} />
        </section>
        <HardwareSection />
        <PolicySection />
        <LimitsSection />
        <TooLargePanel />
        <MemoryPlanPanel />
        <RequestsSection session={session} />
        <LinkLine session={session} />
      </aside>
    </EditorContext>
  );
}

/** The presets that are offered, and the one that this scenario came from if it is a side of a comparison. */
function presetChoices(current: PresetKey): readonly (readonly [word: string, shown: string])[] {
  const offered = PRESETS.map(({ key, name }) => [key, name] as const);
  return offered.some(([key]) => key === current) ? offered : [...offered, [current, presetOf(current).name]];
}
