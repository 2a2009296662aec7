import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { editorWords } from '../../narration/editor/en.ts';
import { usePlayer } from '../../player/use-player.ts';
import { focusSet } from '../../views/focus-set.ts';
import type { FieldError } from '../../scenario/edit/judge-draft.ts';
import type { Session } from '../session/session.ts';
import { useEditor } from './editor-context.ts';
import { prefixPartners } from './prefix-partners.ts';
import { RequestRowView } from './RequestRowView.tsx';
import type { RowAction } from './RequestRowView.tsx';

const words = editorWords.rows;

const NO_ERRORS: readonly FieldError[] = [];

/** The same list when there are none, so that a row that has none is not drawn again. */
function errorsOfRow(errors: readonly FieldError[], row: number): readonly FieldError[] {
  if (!errors.some(({ path }) => path.startsWith(`requests.${row}.`))) return NO_ERRORS;
  return errors.filter(({ path }) => path.startsWith(`requests.${row}.`));
}

/**
 * The rows, which become fields under the pointer or the focus. Arrows move between rows; Enter goes into one and, in a field, to the same
 * field of the next; Delete removes a row, Alt with an arrow moves it.
 */
export function RequestTable({ session }: { readonly session: Session }) {
  const { judgement, dispatch } = useEditor();
  const { run, pins } = usePlayer(session.player, ({ run, pins }) => ({ run, pins }));
  const hueOf = useMemo(() => {
    const focus = focusSet(run, pins);
    const indexOf = new Map(run.scenario.requests.map(({ id }, index) => [id, index]));
    return (id: string) => focus.hueOf(indexOf.get(id) ?? -1);
  }, [run, pins]);
  const { document } = judgement.draft;
  const { requests, policy } = document;
  const partners = useMemo(() => prefixPartners(requests), [requests]);
  const [tabStop, setTabStop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const hasPriority = policy.kind === 'vllm-v1' && policy.order === 'priority';

  const rowAt = (row: number) => body.current?.children[row];
  const focusRow = (row: number) => {
    const element = rowAt(Math.min(requests.length - 1, Math.max(0, row)));
    if (element instanceof HTMLElement) element.focus();
  };
  /** Into the field in this place of a row, which must be drawn first. */
  const focusField = (row: number, place: number) => {
    if (row < 0 || row >= requests.length) return;
    flushSync(() => setFocused(row));
    rowAt(row)?.querySelectorAll('input')[place]?.focus();
  };
  const act = useCallback(
    (action: RowAction, row: number) => {
      flushSync(() => {
        if (action === 'remove') dispatch({ type: 'delete-row', row });
        else if (action === 'duplicate') dispatch({ type: 'duplicate-row', row });
        else dispatch({ type: 'move-row', row, by: action === 'up' ? -1 : 1 });
      });
      const rows = body.current?.children;
      const next = { remove: row, duplicate: row + 1, up: row - 1, down: row + 1 }[action];
      const element = rows?.[Math.min(rows.length - 1, Math.max(0, next))];
      if (element instanceof HTMLElement) element.focus();
    },
    [dispatch],
  );
  const takeFocus = useCallback((row: number) => {
    setFocused(row);
    setTabStop(row);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
    const element = event.target.closest('tr');
    const row = element === null ? -1 : [...(body.current?.children ?? [])].indexOf(element);
    if (row < 0) return;
    const done = event.target === element ? onRowKey(event, row) : onFieldKey(event, row);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onRowKey = ({ key, altKey }: KeyboardEvent, row: number): boolean => {
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) act(key === 'ArrowUp' ? 'up' : 'down', row);
    else if (key === 'ArrowUp') focusRow(row - 1);
    else if (key === 'ArrowDown') focusRow(row + 1);
    else if (key === 'Home') focusRow(0);
    else if (key === 'End') focusRow(requests.length - 1);
    else if (key === 'Enter') focusField(row, 1);
    else if (key === 'Delete' || key === 'Backspace') act('remove', row);
    else return false;
    return true;
  };
  const onFieldKey = ({ key, target }: KeyboardEvent, row: number): boolean => {
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key];
    if (by === undefined || !(target instanceof HTMLInputElement)) return false;
    const place = [...(rowAt(row)?.querySelectorAll('input') ?? [])].indexOf(target);
    focusField(row + by, place);
    return true;
  };

  const heads: readonly (readonly [key: keyof typeof words.heads, className: string])[] = [
    ['request', 'row-id'],
    ['arrives', 'row-number'],
    ['prompt', 'row-number'],
    ['output', 'row-number'],
    ...(hasPriority ? [['priority', 'row-number'] as const] : []),
    ['prefix', 'row-prefix'],
    ['needs', 'row-number'],
  ];
  return (
    <div className="scenario-rows">
      <table aria-label={words.title} aria-describedby="scenario-rows-keys">
        <thead>
          <tr>
            {heads.map(([key, className]) => (
              <th key={key} scope="col" className={`${className} type-small`}>
                {words.heads[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(null)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
          }}
        >
          {requests.map((row, index) => (
            <RequestRowView
              key={index}
              row={row}
              index={index}
              hue={hueOf(row.id)}
              partners={partners[index]}
              needsPages={judgement.consequences?.pagesOfRow[index] ?? null}
              clock={document.arrivalClock}
              hasPriority={hasPriority}
              active={index === focused || index === pointed}
              tabStop={index === Math.min(tabStop, requests.length - 1)}
              errors={errorsOfRow(judgement.errors, index)}
              onFocus={takeFocus}
              onPoint={setPointed}
              onAct={act}
            />
          ))}
        </tbody>
      </table>
      <p id="scenario-rows-keys" className="spoken-only">
        {words.keys}
      </p>
    </div>
  );
}
