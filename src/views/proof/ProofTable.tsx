import type { ReactNode } from 'react';

/** How a column of a proof table is set. */
interface ProofColumn {
  readonly label: string;
  /** Numbers to the right. */
  readonly isNumeric?: boolean;
  readonly className?: string;
}

interface ProofTableProps {
  /** What it is a table of, spoken. */
  readonly label: string;
  readonly className?: string;
  readonly columns: readonly ProofColumn[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** Class of a cell in a column of numbers, and of others. */
function cellClass({ isNumeric = false, className = '' }: Omit<ProofColumn, 'label'>): string | undefined {
  return [isNumeric ? 'numeric' : '', className].filter(Boolean).join(' ') || undefined;
}

/** The frame that all tables of the page share: its name and the heads of its columns. */
export function ProofTable({ label, className, columns, children }: ProofTableProps) {
  return (
    <table className={className === undefined ? 'proof-table' : `proof-table ${className}`} aria-label={label}>
      <thead>
        <tr className="type-small">
          {columns.map((column) => (
            <th key={column.label} scope="col" className={cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
