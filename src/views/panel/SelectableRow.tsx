import type { CSSProperties, ReactNode } from 'react';
import type { Selection } from '../../scenario/selection.ts';
import type { PanelProps } from '../panel-props.ts';
import './selectable-row.css';

interface SelectableRowProps extends Pick<PanelProps, 'onSelect' | 'onHover'> {
  /** What the row stands for. */
  readonly selection: Selection;
  /** One spoken line for the whole row. */
  readonly words: string;
  readonly hovered: boolean;
  readonly selected: boolean;
  /** Its place in the panel's roving order, and whether Tab reaches it. */
  readonly index: number;
  readonly reachable: boolean;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A row that is one button: hover lights the same thing in every panel, click selects it. */
export function SelectableRow(props: SelectableRowProps) {
  const { selection, words, hovered, selected, index, reachable, className, style, children, onSelect, onHover } = props;
  return (
    <button
      type="button"
      className={`selectable-row ${className}`}
      style={style}
      aria-label={words}
      aria-pressed={selected}
      data-hovered={hovered}
      data-roving={index}
      tabIndex={reachable ? 0 : -1}
      onPointerEnter={() => onHover(selection)}
      onPointerLeave={() => onHover(null)}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onHover(selection);
      }}
      onBlur={() => onHover(null)}
      onClick={() => onSelect(selection)}
    >
      {children}
    </button>
  );
}
