import type { TwinTable } from '../twin-table.ts';

/** A panel on its way out of the page. */
export interface Figure {
  readonly title: string;
  /** The panel's sentence at this moment. */
  readonly caption: string;
  /** What its numbers are worth, in words; null where the drawing says it itself. */
  readonly worth: string | null;
  /** The element that holds the drawing and nothing else, in sight; null once the panel is gone. */
  readonly drawing: () => HTMLElement | null;
  readonly twin: () => TwinTable;
}
