/** Words about a panel that is taken along as a picture or a table. */
export interface FigureWords {
  /** Names the group of buttons: "Figure of Memory map". */
  group(panel: string): string;
  readonly formats: Readonly<Record<FigureFormat, string>>;
  /** Why no file came. */
  failed(format: string): string;
  /** Stands where the link would: the scenario is too large for one. */
  readonly noLink: string;
}

export type FigureFormat = 'svg' | 'png' | 'csv';
