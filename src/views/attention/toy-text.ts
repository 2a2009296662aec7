import { attendRow, projectTokens, type AttentionRow, type HeadMatrices } from '../../engine/attention/toy-layer.ts';
import { TOY_HEAD_WIDTH } from '../../engine/attention/toy-weights.ts';
import type { MatrixName } from '../../scenario/attention-look.ts';

/** The request's own text run through one head of the toy layer. */
export interface ToyText {
  /** Tokens that go through the layer: all but the last, which is only sampled. */
  readonly rows: number;
  readonly head: HeadMatrices;
  /** Identities of the words, which come again where the text is longer. */
  readonly words: readonly number[];
  wordOf(token: number): string;
  /** What a query makes of the keys up to its own; kept once computed. */
  attention(row: number): AttentionRow;
  /** One number; null where the mask leaves it out. */
  valueOf(matrix: MatrixName, row: number, column: number): number | null;
  columnsOf(matrix: MatrixName): number;
}

/** Rows that are kept: those on screen, not those of a long text. */
const MOST_KEPT_ROWS = 64;

export function isByKey(matrix: MatrixName): matrix is 'scores' | 'weights' {
  return matrix === 'scores' || matrix === 'weights';
}

/** Words that a text of `tokens` tokens goes through: with its end where it ends there, without where it goes on from the beginning. */
export function wordsOf(text: readonly string[], tokens: number): readonly number[] {
  return Array.from({ length: tokens <= text.length ? text.length : text.length - 1 }, (_, word) => word);
}

export function toyText(text: readonly string[], tokens: number, head: number): ToyText {
  const words = wordsOf(text, tokens);
  const rows = tokens - 1;
  const matrices = projectTokens(words, rows)[head];
  const kept = new Map<number, AttentionRow>();
  const attention = (row: number): AttentionRow => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const made = attendRow(matrices, row);
    if (kept.size >= MOST_KEPT_ROWS) kept.clear();
    kept.set(row, made);
    return made;
  };
  return {
    rows,
    head: matrices,
    words,
    attention,
    wordOf: (token) => text[words[token % words.length]],
    columnsOf: (matrix) => (isByKey(matrix) ? rows : TOY_HEAD_WIDTH),
    valueOf(matrix, row, column) {
      switch (matrix) {
        case 'q':
        case 'k':
        case 'v':
          return matrices[matrix][row * TOY_HEAD_WIDTH + column];
        case 'output':
          return attention(row).output[column];
        case 'scores':
        case 'weights':
          return column > row ? null : attention(row)[matrix][column];
      }
    },
  };
}
