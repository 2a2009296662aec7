import {
  outputOrigin,
  projectionOrigin,
  scoreOrigin,
  weightOrigin,
  type CellOrigin,
  type Term,
} from '../../engine/attention/cell-origin.ts';
import { attentionWords } from '../../narration/attention/en.ts';
import type { MatrixCell } from '../../scenario/attention-look.ts';
import { rowName } from './cell-words.ts';
import type { ToyText } from './toy-text.ts';

const { dot: words, figure } = attentionWords;
/** More products than this are summed up in one line, the largest kept. */
const MOST_PRODUCTS = 16;

/** What made a number, by what stands left and right in its products. */
export interface CellMaking {
  readonly origin: CellOrigin;
  readonly left: string;
  readonly right: string;
  nameOf(index: number): string;
}

export function makingOf(text: ToyText, head: number, { matrix, row, column }: MatrixCell): CellMaking {
  const element = (index: number): string => figure.element(index);
  switch (matrix) {
    case 'q':
    case 'k':
    case 'v': {
      const origin = projectionOrigin(matrix, head, text.words[row % text.words.length], row, column);
      return { origin, left: words.input, right: words.weight(matrix.toUpperCase()), nameOf: element };
    }
    case 'scores':
      return { origin: scoreOrigin(text.head, row, column), left: words.query, right: words.key, nameOf: element };
    case 'weights':
      return { origin: weightOrigin(text.head, row, column), left: '', right: '', nameOf: element };
    case 'output':
      return { origin: outputOrigin(text.head, row, column), left: words.share, right: words.value, nameOf: (key) => rowName(text, key) };
  }
}

/** The products that are shown one by one, in their order, and what the others come to. */
export function shownTerms(terms: readonly Term[]): {
  readonly shown: readonly Term[];
  readonly further: number;
  readonly furtherSum: number;
} {
  if (terms.length <= MOST_PRODUCTS) return { shown: terms, further: 0, furtherSum: 0 };
  const bySize = [...terms].sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const shown = bySize.slice(0, MOST_PRODUCTS - 1).sort((a, b) => a.index - b.index);
  const rest = bySize.slice(MOST_PRODUCTS - 1);
  return { shown, further: rest.length, furtherSum: rest.reduce((sum, { product }) => sum + product, 0) };
}
