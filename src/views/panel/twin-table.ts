/** A panel's drawing as a table: the same facts in words and numbers. */
export interface TwinTable {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
}

interface TwinColumn {
  readonly label: string;
  /** Right-aligned, in mono. */
  readonly numeric?: boolean;
}

export interface TwinRow {
  readonly key: string | number;
  /** One text per column; the first is the row's heading. */
  readonly cells: readonly string[];
}
