import type { FigureWords } from './messages.ts';

/** German. */
export const germanFigureWords: FigureWords = {
  group: (panel) => `Abbildung von ${panel}`,
  formats: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
  failed: (format) => `Dieser Browser konnte das ${format} nicht herstellen.`,
  noLink: 'Dieses Szenario ist zu lang für einen Link.',
};
