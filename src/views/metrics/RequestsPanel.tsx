import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { requestMetrics } from '../../engine/metrics/request-metrics.ts';
import type { RequestMetrics } from '../../engine/metrics/request-metrics.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import type { RequestColumn, RequestSort } from '../../scenario/metrics-settings.ts';
import { Panel } from '../panel/Panel.tsx';
import { rovingTarget } from '../panel/roving.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import { worstLatencyError } from './latency-errors.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import { RequestRow } from './RequestRow.tsx';
import { columnsFor, columnWriter, sortedRows } from './request-rows.ts';
import { requestsCsv } from './requests-csv.ts';
import { useVisibleRows } from './use-visible-rows.ts';
import './requests.css';

interface RequestsPanelProps extends MetricsPanelProps {
  readonly sort: RequestSort;
  readonly onSort: (sort: RequestSort) => void;
  /** Hands the table to the person as a file. */
  readonly onSaveCsv: (csv: string) => void;
  /** One level in: the request on Run. */
  readonly onOpenRequest: (request: number) => void;
}

const { titles, panels, table: words } = metricsWords;
const ROW_PX = 18;
/** A row is a touch target. */
const PHONE_ROW_PX = 44;
const HEAD_PX = 22;
/** Rows of the text twin at most. */
const MOST_TWIN_ROWS = 500;
const ASCENDING_FIRST: ReadonlySet<RequestColumn> = new Set(['request', 'slot']);

/** Every request as a row of numbers: a head sorts, a row selects. Only the rows in sight are drawn. */
export function RequestsPanel(props: RequestsPanelProps) {
  const { run, side, layout, selection, sort, onSort, onSelect } = props;
  const { measured } = side;
  const all = useMemo(() => requestMetrics(run), [run]);
  const rows = useMemo(() => sortedRows(all, sort, measured), [all, sort, measured]);
  const columns = columnsFor(layout, measured !== null);
  const writers = useMemo(() => columns.map((column) => columnWriter(run.scenario, all, column, measured)), [columns, run, all, measured]);
  const rowPx = layout === 'phone' ? PHONE_ROW_PX : ROW_PX;
  const { ref, first, end, onScroll, reveal } = useVisibleRows<HTMLDivElement>(rows.length, rowPx, HEAD_PX);
  const selected = selection?.kind === 'request' ? selection.request : -1;
  const [focused, setFocused] = useState(-1);
  const placeOf = (request: number) => rows.findIndex((row) => row.request === request);
  // The Tab stop must be among the rows that are drawn.
  const reachable = Math.max(first, Math.min(end - 1, placeOf(focused >= 0 ? focused : selected)));

  const sortBy = (column: RequestColumn) =>
    onSort({ column, descending: sort.column === column ? !sort.descending : !ASCENDING_FIRST.has(column) });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(focused);
    if (place < 0 || !(event.target instanceof Element) || event.target.closest('tbody') === null) return;
    const target = rovingTarget(event.key, place, rows.length, 1);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    flushSync(() => {
      reveal(target);
      setFocused(rows[target].request);
    });
    ref.current?.querySelector<HTMLElement>(`[data-request="${rows[target].request}"] button`)?.focus();
  };
  return (
    <Panel
      id="requests"
      title={titles.requests}
      sentence={panels.requests({ count: rows.length, column: sort.column, descending: sort.descending })}
      badge="modelled"
      knownError={worstLatencyError(run)}
      twin={() => requestsTwin(columns, rows, writers)}
      targets={props}
      tools={
        <button
          type="button"
          className="requests-csv type-label"
          onClick={() => props.onSaveCsv(requestsCsv(run.scenario, rows, measured))}
        >
          {words.csv}
        </button>
      }
    >
      <div ref={ref} className="requests" tabIndex={-1} onScroll={onScroll}>
        <table aria-rowcount={rows.length + 1} aria-label={titles.requests} data-columns={columns.length} onKeyDown={onKeyDown}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col" aria-sort={sort.column !== column ? undefined : sort.descending ? 'descending' : 'ascending'}>
                  <button type="button" onClick={() => sortBy(column)}>
                    {words.columns[column]}
                    {sort.column === column ? <span aria-hidden="true">{sort.descending ? ' ▾' : ' ▴'}</span> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 ? <Spacer heightPx={first * rowPx} columns={columns.length} /> : null}
            {rows.slice(first, end).map((row, i) => (
              <RequestRow
                key={row.request}
                row={row}
                place={first + i}
                heightPx={rowPx}
                sortedAt={columns.indexOf(sort.column)}
                cells={writers.map((write) => write(row))}
                selected={row.request === selected}
                reachable={first + i === reachable}
                hue={props.focus.hueOf(row.request)}
                onSelect={() => onSelect({ kind: 'request', request: row.request })}
                onHover={(inside) => props.onHover(inside ? { kind: 'request', request: row.request } : null)}
                onFocusRow={() => setFocused(row.request)}
                onOpen={() => props.onOpenRequest(row.request)}
              />
            ))}
            {end < rows.length ? <Spacer heightPx={(rows.length - end) * rowPx} columns={columns.length} /> : null}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** The rows that are not drawn, as room. */
function Spacer({ heightPx, columns }: { readonly heightPx: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: heightPx }} />
    </tr>
  );
}

function requestsTwin(
  columns: readonly RequestColumn[],
  rows: readonly RequestMetrics[],
  writers: readonly ((row: RequestMetrics) => string)[],
): TwinTable {
  return {
    caption: titles.requests,
    columns: columns.map((column, i) => ({ label: words.columns[column], numeric: i > 0 })),
    rows: rows.slice(0, MOST_TWIN_ROWS).map((row) => ({ key: row.request, cells: writers.map((write) => write(row)) })),
  };
}
