import { editorWords as words } from '../../narration/editor/en.ts';
import { valueAt } from '../../scenario/edit/value-at.ts';
import { differenceAt, errorAt, errorId, useEditor } from './editor-context.ts';
import { FieldLabel } from './FieldLabel.tsx';

interface ChoiceFieldProps {
  readonly path: string;
  readonly label: string;
  /** Words and how they are shown, in order. */
  readonly choices: readonly (readonly [word: string, shown: string])[];
  /** What is chosen, where it is not simply the word at the path. */
  readonly chosen?: string;
  readonly about?: string;
  readonly onChoose?: (word: string) => void;
  /** Says "preset: …" below; a choice that shows its words at length can do without. */
  readonly saysPreset?: boolean;
}

/** One of a few words. */
export function ChoiceField({ path, label, choices, chosen, about = path, onChoose, saysPreset = false }: ChoiceFieldProps) {
  const { judgement, dispatch } = useEditor();
  const difference = differenceAt(judgement.differences, about);
  const error = errorAt(judgement.errors, path);
  const at = valueAt(judgement.draft.document, path);
  const value = chosen ?? (typeof at === 'string' ? at : '');
  return (
    <label className="scenario-field" data-differs={difference !== null}>
      <FieldLabel differs={difference !== null}>{label}</FieldLabel>
      <span className="scenario-box scenario-choice" data-invalid={error !== null}>
        <select
          data-path={path}
          value={value}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : errorId(error.path)}
          onChange={(event) => {
            const word = event.currentTarget.value;
            if (onChoose === undefined) dispatch({ type: 'choose', path, word });
            else onChoose(word);
          }}
        >
          {choices.map(([word, shown]) => (
            <option key={word} value={word}>
              {shown}
            </option>
          ))}
        </select>
        <svg width="8" height="5" aria-hidden="true">
          <path d="M0 0l4 4.5l4 -4.5" fill="none" stroke="var(--ink2)" strokeWidth="1.5" />
        </svg>
      </span>
      {difference === null || !saysPreset ? null : <span className="type-small">{words.preset(difference.there)}</span>}
    </label>
  );
}

/** Words of a record as choices, in its order. */
export function choicesOf(shown: Readonly<Record<string, string>>): readonly (readonly [word: string, shown: string])[] {
  return Object.entries(shown);
}
