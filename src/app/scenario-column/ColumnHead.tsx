import { useState } from 'react';
import { editorWords as words } from '../../narration/editor/en.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from './editor-context.ts';

interface ColumnHeadProps {
  readonly titleId: string;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
}

/** Title, how far from the preset, the ways back and forth, the way out. */
export function ColumnHead({ titleId, onUndo, onRedo, onClose }: ColumnHeadProps) {
  const { judgement, history } = useEditor();
  const [open, setOpen] = useState(false);
  const { differences, draft } = judgement;
  const said = words.differs(presetOf(draft.preset).name, differences.length);
  return (
    <header className="scenario-head">
      <h2 id={titleId}>{words.title}</h2>
      {differences.length === 0 ? (
        <span className="type-label">{said}</span>
      ) : (
        <Button look="text" className="scenario-differs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {said}
        </Button>
      )}
      <span className="scenario-head-tools">
        <Button look="text" disabled={history.past.length === 0} aria-keyshortcuts="Control+Z" onClick={onUndo}>
          {words.undo}
        </Button>
        <Button look="text" disabled={history.future.length === 0} aria-keyshortcuts="Control+Shift+Z" onClick={onRedo}>
          {words.redo}
        </Button>
        <Button look="text" className="scenario-close" aria-keyshortcuts="Escape" onClick={onClose}>
          {words.close} <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </span>
      <p className="scenario-hint type-small">{words.hint}</p>
      {open && differences.length > 0 ? <Differences /> : null}
    </header>
  );
}

function Differences() {
  const { judgement, dispatch } = useEditor();
  return (
    <ul className="scenario-differences" aria-label={words.differences}>
      {judgement.differences.map(({ key, label, here, there, reverted }) => (
        <li key={key}>
          <b>{label}</b>
          <span>{words.instead(here, there)}</span>
          <Button look="text" aria-label={words.revertOf(label)} onClick={() => dispatch({ type: 'replace', document: reverted })}>
            {words.revert}
          </Button>
        </li>
      ))}
    </ul>
  );
}
