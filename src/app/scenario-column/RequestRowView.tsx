import { memo } from 'react';
import { editorWords } from '../../narration/editor/en.ts';
import { en } from '../../narration/en.ts';
import type { FieldError } from '../../scenario/edit/judge-draft.ts';
import type { ArrivalClock, RequestRow } from '../../scenario/requests-schema.ts';
import { hueColour } from '../../views/marks/fill-patterns.tsx';
import { errorAt } from './editor-context.ts';
import { FieldInput } from './TextField.tsx';

const words = editorWords.rows;
const { integer } = en.numbers;

export type RowAction = 'duplicate' | 'up' | 'down' | 'remove';
const ACTIONS: readonly (readonly [action: RowAction, mark: string])[] = [
  ['up', 'M2 6l4 -4l4 4M6 2v9'],
  ['down', 'M2 7l4 4l4 -4M6 11v-9'],
  ['duplicate', 'M1.5 1.5h6v6h-6zM4.5 7.5v3h6v-6h-3'],
  ['remove', 'M2 2l8 8M10 2l-8 8'],
];

interface RequestRowProps {
  readonly row: RequestRow;
  readonly index: number;
  readonly hue: number;
  /** The others that begin with the same tokens. */
  readonly partners: readonly string[];
  readonly needsPages: number | null;
  readonly clock: ArrivalClock;
  readonly hasPriority: boolean;
  /** Its texts are fields. */
  readonly active: boolean;
  readonly tabStop: boolean;
  readonly errors: readonly FieldError[];
  readonly onFocus: (row: number) => void;
  readonly onPoint: (row: number) => void;
  readonly onAct: (action: RowAction, row: number) => void;
}

/** One request: its texts, or the fields that stand in their places. */
export const RequestRowView = memo(function RequestRow(props: RequestRowProps) {
  const { row, index, hue, partners, needsPages, clock, hasPriority, active, tabStop, errors, onFocus, onPoint, onAct } = props;
  const field = (name: string, head: keyof typeof words.heads, shown: string) => {
    const path = `requests.${index}.${name}`;
    const error = errorAt(errors, path);
    if (!active && error === null) return shown;
    const label = words.field(words.heads[head], row.id);
    return (
      <FieldInput
        path={path}
        errorPath={error?.path ?? null}
        name={label}
        placeholder={name === 'sharedPrefix' ? words.prefixHint : undefined}
      />
    );
  };
  const arrives = clock === 'step' ? words.atStep(row.arrival) : words.atTime(row.arrival);
  const shares = row.sharedPrefix === null ? words.sharesNothing : words.shares(partners, row.sharedPrefix.tokens);
  return (
    <tr tabIndex={tabStop ? 0 : -1} data-active={active} onFocus={() => onFocus(index)} onPointerEnter={() => onPoint(index)}>
      <th scope="row" className="row-id" style={{ boxShadow: `inset 3px 0 ${hue < 0 ? 'var(--rest)' : hueColour(hue)}` }}>
        {field('id', 'request', row.id)}
      </th>
      <td className="row-number">{field('arrival', 'arrives', arrives)}</td>
      <td className="row-number">{field('promptTokens', 'prompt', integer(row.promptTokens))}</td>
      <td className="row-number">{field('outputTokens', 'output', integer(row.outputTokens))}</td>
      {hasPriority ? <td className="row-number">{field('priority', 'priority', String(row.priority))}</td> : null}
      <td className="row-prefix type-label">{field('sharedPrefix', 'prefix', shares)}</td>
      <td className="row-number">
        {active ? (
          <span className="row-actions">
            {ACTIONS.map(([action, mark]) => (
              <button
                key={action}
                type="button"
                aria-label={words.ofRow(words[action], row.id)}
                title={words[action]}
                onClick={() => onAct(action, index)}
              >
                <svg width="12" height="12" aria-hidden="true">
                  <path d={mark} fill="none" stroke="currentColor" strokeWidth="1.25" />
                </svg>
              </button>
            ))}
          </span>
        ) : (
          (needsPages ?? '')
        )}
      </td>
    </tr>
  );
});
