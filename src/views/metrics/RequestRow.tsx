import type { CSSProperties } from 'react';
import type { RequestMetrics } from '../../engine/metrics/request-metrics.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { hueColour } from '../marks/fill-patterns.tsx';

interface RequestRowProps {
  readonly row: RequestMetrics;
  /** Its place in the sorted list, from 0. */
  readonly place: number;
  readonly heightPx: number;
  /** Column that is sorted by, −1 = none of those shown. */
  readonly sortedAt: number;
  /** By column; the first is its name. */
  readonly cells: readonly string[];
  readonly selected: boolean;
  /** Whether Tab reaches it. */
  readonly reachable: boolean;
  readonly hue: number;
  readonly onSelect: () => void;
  readonly onHover: (inside: boolean) => void;
  readonly onFocusRow: () => void;
  readonly onOpen: () => void;
}

const { table: words } = metricsWords;

/** One request: click or Enter selects it, a double click or Enter again opens it on Run. */
export function RequestRow(props: RequestRowProps) {
  const { row, place, heightPx, sortedAt, cells, selected, reachable, hue, onSelect, onHover, onFocusRow, onOpen } = props;
  const [name, ...values] = cells;
  const state = row.state === 'finished' ? '' : words.states[row.state];
  return (
    <tr
      aria-rowindex={place + 2}
      data-request={row.request}
      data-selected={selected}
      style={{ height: heightPx }}
      onClick={onSelect}
      onDoubleClick={onOpen}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <th scope="row">
        <button
          type="button"
          className="requests-name"
          aria-pressed={selected}
          tabIndex={reachable ? 0 : -1}
          style={{ '--hue': hueColour(hue) } as CSSProperties}
          onFocus={onFocusRow}
          onClick={(event) => {
            event.stopPropagation();
            // A press of Enter has no pointer: the second one goes one level in.
            if (selected && event.detail === 0) onOpen();
            else onSelect();
          }}
        >
          {name}
        </button>
        {selected ? (
          <button
            type="button"
            className="requests-open type-label"
            onClick={(event) => {
              event.stopPropagation();
              onOpen();
            }}
          >
            {words.openOnRun}
            <span aria-hidden="true"> ›</span>
          </button>
        ) : state === '' ? null : (
          <span className="type-small"> {state}</span>
        )}
      </th>
      {values.map((value, i) => (
        <td key={i} data-sorted={i + 1 === sortedAt}>
          {value}
        </td>
      ))}
    </tr>
  );
}
