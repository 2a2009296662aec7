import { editorWords as words } from '../../narration/editor/en.ts';

interface FieldLabelProps {
  readonly differs: boolean;
  readonly children: string;
}

/** The words above a field; a dot where it is not as in the preset. */
export function FieldLabel({ differs, children }: FieldLabelProps) {
  return (
    <span className="scenario-label type-small">
      <span>{children}</span>
      {differs ? (
        <span className="scenario-dot" title={words.differsMark}>
          <span className="spoken-only">, {words.differsMark}</span>
        </span>
      ) : null}
    </span>
  );
}
