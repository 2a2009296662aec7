import { SHARINGS, type Sharing } from '../engine/attention/head-sharing.ts';
import { ATTENTION_PLACE, PLAIN_ATTENTION } from './link/attention-part.ts';

/** Parts of the view, one picture each. */
export const ATTENTION_SECTIONS = ['steps', 'cache', 'flash', 'heads', 'bytes'] as const;
export type AttentionSection = (typeof ATTENTION_SECTIONS)[number];

/** The matrices of a head, in the order one is made from the other. */
export const MATRICES = ['q', 'k', 'v', 'scores', 'weights', 'output'] as const;
export type MatrixName = (typeof MATRICES)[number];

/** One element of a matrix: a row for each token; a column for each key, or for each of the head's 8 elements. */
export interface MatrixCell {
  readonly matrix: MatrixName;
  readonly row: number;
  readonly column: number;
}

/** Tokens in all, prompt and answer; the first of them is the prompt. */
export const TOKEN_COUNTS = [8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096] as const;
/** The classic example's. */
export const PROMPT_TOKENS = 4;
export const MOST_CACHE_TOKENS = 131_072;
export const MOST_CACHE_BATCH = 1024;

/** Where one is in the Attention view, and what is set there. All of it is kept in the link. */
export interface AttentionLook {
  readonly section: AttentionSection;
  readonly tokens: number;
  /** 0 = prefill, then one decode step each. */
  readonly step: number;
  readonly head: number;
  /** FlashAttention: how many tiles are done before the one being worked on. */
  readonly tile: number;
  /** Null = as the scenario's model does. */
  readonly sharing: Sharing | null;
  /** The cache that is filled in: tokens of a request, and requests. */
  readonly cacheTokens: number;
  readonly cacheBatch: number;
  /** Layers that share one cache. */
  readonly sharedLayers: number;
  readonly cell: MatrixCell | null;
}

export const OPENING_LOOK: AttentionLook = {
  section: 'steps',
  tokens: 16,
  step: 0,
  head: 0,
  tile: 0,
  sharing: null,
  cacheTokens: 4096,
  cacheBatch: 1,
  sharedLayers: 1,
  cell: null,
};

/** Passes after the prefill: every further token but the last, which is only sampled. */
export function lastStep(tokens: number): number {
  return tokens - PROMPT_TOKENS - 1;
}

/** The place that a link's text stands for; a step or cell beyond the text is its last, a cell that is masked is the one on the diagonal. */
export function attentionLook(text: string): AttentionLook {
  const read = ATTENTION_PLACE.exec(text) ?? ATTENTION_PLACE.exec(PLAIN_ATTENTION);
  const [, name, n, s, h, t, kind, l, g, x, matrixName, row, column] = read ?? [];
  const number = (digits: string | undefined, otherwise: number, most: number): number =>
    digits === undefined ? otherwise : Math.max(0, Math.min(most, Number(digits)));
  const tokens = number(n, OPENING_LOOK.tokens, Infinity);
  const matrix = MATRICES.find((known) => known === matrixName);
  return {
    section: ATTENTION_SECTIONS.find((known) => known === name) ?? OPENING_LOOK.section,
    tokens,
    step: number(s, OPENING_LOOK.step, lastStep(tokens)),
    head: h === undefined ? 0 : Number(h) - 1,
    tile: number(t, OPENING_LOOK.tile, Infinity),
    sharing: SHARINGS.find((known) => known === kind) ?? null,
    cacheTokens: Math.max(1, number(l, OPENING_LOOK.cacheTokens, MOST_CACHE_TOKENS)),
    cacheBatch: Math.max(1, number(g, OPENING_LOOK.cacheBatch, MOST_CACHE_BATCH)),
    sharedLayers: number(x, OPENING_LOOK.sharedLayers, 3),
    cell: matrix === undefined ? null : cellWithin({ matrix, row: Number(row), column: Number(column) }, tokens),
  };
}

/** The nearest element that is there. */
export function cellWithin({ matrix, row, column }: MatrixCell, tokens: number): MatrixCell {
  const inText = Math.max(0, Math.min(tokens - 2, row));
  const lastColumn = matrix === 'scores' || matrix === 'weights' ? inText : 7;
  return { matrix, row: inText, column: Math.max(0, Math.min(lastColumn, column)) };
}

/** "steps~n8~s3~c.scores.5.3": what is as the view opens is left out. */
export function writeAttentionLook(look: AttentionLook): string {
  const plain = OPENING_LOOK;
  const part = (letter: string, value: number, usual: number): string => (value === usual ? '' : `~${letter}${value}`);
  const { cell } = look;
  return [
    look.section,
    part('n', look.tokens, plain.tokens),
    part('s', look.step, plain.step),
    part('h', look.head + 1, plain.head + 1),
    part('t', look.tile, plain.tile),
    look.sharing === null ? '' : `~${look.sharing}`,
    part('l', look.cacheTokens, plain.cacheTokens),
    part('g', look.cacheBatch, plain.cacheBatch),
    part('x', look.sharedLayers, plain.sharedLayers),
    cell === null ? '' : `~c.${cell.matrix}.${cell.row}.${cell.column}`,
  ].join('');
}
