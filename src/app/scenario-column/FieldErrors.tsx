import { editorWords as words } from '../../narration/editor/en.ts';
import type { FieldError } from '../../scenario/edit/judge-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { errorId, useEditor } from './editor-context.ts';

interface FieldErrorsProps {
  /** Beginnings of the paths whose errors belong here. */
  readonly of: readonly string[];
}

const MOST_SHOWN = 3;

/** What is wrong in a group of fields, under the group, each with its ways out. */
export function FieldErrors({ of }: FieldErrorsProps) {
  const { judgement } = useEditor();
  const errors = judgement.errors.filter(({ path }) => of.some((start) => path === start || path.startsWith(`${start}.`)));
  return (
    <div className="scenario-errors" aria-live="polite">
      {errors.slice(0, MOST_SHOWN).map((error) => (
        <ErrorLine key={`${error.kind} ${error.path}`} error={error} />
      ))}
    </div>
  );
}

function ErrorLine({ error }: { readonly error: FieldError }) {
  const { dispatch } = useEditor();
  return (
    <div className="scenario-error">
      <p id={errorId(error.path)}>{error.kind === 'typed' ? words.typed(error.text, error.expected) : `${error.message}.`}</p>
      <p className="scenario-fixes">
        {error.kind === 'typed' ? (
          <TypedFixes error={error} />
        ) : (
          error.fixes.map(({ label, document }) => (
            <Button key={label} look="text" onClick={() => dispatch({ type: 'replace', document })}>
              {label}
            </Button>
          ))
        )}
      </p>
    </div>
  );
}

function TypedFixes({ error: { path, before } }: { readonly error: Extract<FieldError, { kind: 'typed' }> }) {
  const { dispatch } = useEditor();
  if (before === null) return null;
  return (
    <Button look="text" onClick={() => dispatch({ type: 'set', path, text: before })}>
      {words.backTo(before)}
    </Button>
  );
}
