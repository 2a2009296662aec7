import { fits } from '../../narration/measure/text-width.ts';
import type { Sentence, SentenceLengths } from '../../narration/parts.ts';
import type { Layout } from '../../views/panel-props.ts';

const FONT_PX: Readonly<Record<Layout, number>> = { wide: 21, medium: 18, phone: 18 };
const LINES: Readonly<Record<Layout, number>> = { wide: 2, medium: 2, phone: 3 };

/** The longest of the three that a region of this width holds: between the designed widths a layout's own length may be one too long. */
export function fittingSentence({ long, middle, short }: SentenceLengths, layout: Layout, widthPx: number): Sentence {
  const region = { widthPx, fontPx: FONT_PX[layout], lines: LINES[layout] };
  const lengths = { wide: [long, middle], medium: [middle], phone: [] }[layout];
  return lengths.find((sentence) => fits(sentence, region)) ?? short;
}
