import type { Ref } from 'react';
import type { TwinTable } from './twin-table.ts';
import './text-twin.css';

interface TextTwinProps {
  readonly table: TwinTable;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The text twin of a panel: a real table, scrolled by keyboard, its head always in view. */
export function TextTwin({ table, ref }: TextTwinProps) {
  return (
    <div ref={ref} className="text-twin" role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption className="spoken-only">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={column.label} scope="col" className={column.numeric && i > 0 ? 'type-small numeric' : 'type-small'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row" className="type-title">
                    {cell}
                  </th>
                ) : (
                  <td key={i} className={table.columns[i]?.numeric ? 'type-num numeric' : 'type-label'}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
