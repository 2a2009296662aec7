import type { FigureWords } from './messages.ts';

/** English. */
export const englishFigureWords: FigureWords = {
  group: (panel) => `Figure of ${panel}`,
  formats: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
  failed: (format) => `This browser could not make the ${format}.`,
  noLink: 'This scenario is too long for a link.',
};
