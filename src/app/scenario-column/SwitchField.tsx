import { editorWords as words } from '../../narration/editor/en.ts';
import { valueAt } from '../../scenario/edit/value-at.ts';
import { differenceAt, useEditor } from './editor-context.ts';

interface SwitchFieldProps {
  readonly path: string;
  readonly label: string;
  /** Where it is not simply true or false at the path. */
  readonly on?: boolean;
}

/** On or off. */
export function SwitchField({ path, label, on }: SwitchFieldProps) {
  const { judgement, dispatch } = useEditor();
  const isOn = on ?? valueAt(judgement.draft.document, path) === true;
  const differs = differenceAt(judgement.differences, path) !== null;
  return (
    <label className="scenario-switch">
      <input
        type="checkbox"
        data-path={path}
        checked={isOn}
        onChange={(event) => dispatch({ type: 'choose', path, word: event.currentTarget.checked ? 'on' : 'off' })}
      />
      <svg width="22" height="13" aria-hidden="true">
        <rect
          x=".5"
          y=".5"
          width="21"
          height="12"
          rx="2"
          fill={isOn ? 'var(--ink)' : 'none'}
          stroke={isOn ? 'var(--ink)' : 'var(--rule2)'}
        />
        <rect x={isOn ? 11 : 2} y="2" width="9" height="9" fill={isOn ? 'var(--paper)' : 'var(--rule2)'} />
      </svg>
      {label}
      {differs ? (
        <span className="scenario-dot" title={words.differsMark}>
          <span className="spoken-only">, {words.differsMark}</span>
        </span>
      ) : null}
    </label>
  );
}
