import { useState } from 'react';
import { editorWords as words } from '../../narration/editor/en.ts';
import { fieldForm } from '../../scenario/edit/field-forms.ts';
import { valueAt } from '../../scenario/edit/value-at.ts';
import { differenceAt, errorAt, errorId, useEditor } from './editor-context.ts';
import { FieldLabel } from './FieldLabel.tsx';

interface TextFieldProps {
  /** Its place in the document. */
  readonly path: string;
  readonly label: string;
  readonly unit?: string;
  readonly placeholder?: string;
  /** Where an error about it may stand besides its own path; and where its difference stands. */
  readonly about?: string;
  /** Names are set in the text's font, numbers in mono. */
  readonly isName?: boolean;
}

/** A number or a name. What is no value stays in it, outlined, while the scenario keeps the value before. */
export function TextField({ path, label, unit, placeholder, about = path, isName = false }: TextFieldProps) {
  const { judgement } = useEditor();
  const difference = differenceAt(judgement.differences, about);
  const error = errorAt(judgement.errors, path) ?? (about === path ? null : errorAt(judgement.errors, about));
  return (
    <label className="scenario-field" data-differs={difference !== null}>
      <FieldLabel differs={difference !== null}>{label}</FieldLabel>
      <span className="scenario-box" data-name={isName} data-invalid={error !== null}>
        <FieldInput path={path} errorPath={error?.path ?? null} placeholder={placeholder} />
        {unit === undefined ? null : <span className="scenario-unit">{unit}</span>}
      </span>
      {difference === null || isName ? null : <span className="type-small">{words.preset(difference.there)}</span>}
    </label>
  );
}

interface FieldInputProps {
  readonly path: string;
  readonly errorPath: string | null;
  readonly placeholder?: string | undefined;
  readonly name?: string;
}

/** The input alone. While it is typed in it shows what was typed, not how the value would be written. */
export function FieldInput({ path, errorPath, placeholder, name }: FieldInputProps) {
  const { judgement, history, dispatch } = useEditor();
  const [typing, setTyping] = useState<string | null>(null);
  const { document, typed } = judgement.draft;
  const written = typed.get(path)?.text ?? fieldForm(path, document).write(valueAt(document, path));
  const isTyping = typing !== null && history.typing?.path === path;
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      data-path={path}
      placeholder={placeholder}
      aria-label={name}
      aria-invalid={errorPath !== null}
      aria-describedby={errorPath === null ? undefined : errorId(errorPath)}
      value={isTyping ? typing : written}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyping(text);
        dispatch({ type: 'type', path, text });
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
