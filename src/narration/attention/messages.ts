import type { Sharing } from '../../engine/attention/head-sharing.ts';
import type { AttentionSection, MatrixName } from '../../scenario/attention-look.ts';
import type { Sentence, SentenceLengths } from '../parts.ts';
import type { RequestPart } from '../sentence.ts';

/** What a word of the prose lights in the picture, and what in the picture lights its words. */
export const ATTENTION_PARTS = [
  'q',
  'k',
  'v',
  'scores',
  'mask',
  'weights',
  'output',
  'cache',
  'new-row',
  'cached-side',
  'recomputed-side',
  'times',
  'tile',
  'running',
  'traffic',
  'heads',
  'token-bytes',
  'pool',
  'textbook',
  'exact',
  'shared',
] as const;
export type AttentionPart = (typeof ATTENTION_PARTS)[number];

/** A stretch of prose: bare, or one that names a part of the picture. */
export type ProsePart = string | { readonly part: AttentionPart; readonly text: string };

/** A step of the request's own text. */
export interface StepSlots {
  readonly step: number;
  readonly steps: number;
  readonly promptTokens: number;
  readonly tokens: number;
  /** Word that goes in, and the one that comes out. */
  readonly word: string;
  readonly next: string;
  /** Place in the scenario's cache; null where the request has no such block now. */
  readonly page: number | null;
  readonly block: number;
  readonly slot: number;
}

export interface CacheSlots {
  readonly step: number;
  readonly steps: number;
  readonly contextTokens: number;
  readonly cachedFlops: number;
  readonly recomputedFlops: number;
  readonly cachedTotalFlops: number;
  readonly recomputedTotalFlops: number;
  readonly cachedTotalNs: number;
  readonly recomputedTotalNs: number;
}

export interface FlashSlots {
  readonly tile: number;
  readonly tiles: number;
  readonly queries: number;
  readonly keys: number;
  readonly scores: number;
}

export interface HeadsSlots {
  readonly model: string;
  readonly sharing: Sharing;
  readonly own: Sharing;
  readonly queryHeads: number;
  readonly kvHeads: number;
  readonly tokenBytes: number;
  readonly ownTokenBytes: number;
  readonly pages: number;
  readonly ownPages: number;
}

export interface BytesSlots {
  readonly model: string;
  readonly tokens: number;
  readonly batch: number;
  readonly textbookBytes: number;
  readonly exactBytes: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly hiddenSize: number;
}

/** Every word of the Attention view in one language; loaded with the view. */
export interface AttentionMessages {
  /** The request's own text, one token each; the last ends it. */
  readonly text: readonly string[];
  readonly sections: Readonly<Record<AttentionSection, string>>;
  readonly sectionsLabel: string;
  readonly prose: Readonly<Record<AttentionSection, readonly (readonly ProsePart[])[]>>;
  readonly proseLabel: string;
  readonly live: {
    steps(slots: StepSlots): SentenceLengths;
    cache(slots: CacheSlots): SentenceLengths;
    flash(slots: FlashSlots): SentenceLengths;
    heads(slots: HeadsSlots): SentenceLengths;
    bytes(slots: BytesSlots): SentenceLengths;
  };
  readonly transport: {
    readonly region: string;
    readonly step: string;
    readonly tile: string;
    of(count: number): string;
    readonly goToStep: string;
    readonly goToTile: string;
    readonly scrub: string;
    bad(typed: string, last: number): string;
    readonly prefill: string;
    decode(step: number): string;
    readonly first: string;
    readonly back: string;
    readonly play: string;
    readonly pause: string;
    readonly on: string;
    readonly last: string;
    readonly tokens: string;
    /** The same on the phone, over the choice. */
    readonly tokensShort: string;
    readonly head: string;
    headName(head: number): string;
  };
  readonly titles: Readonly<
    Record<
      | 'projections'
      | 'scores'
      | 'dot'
      | 'cached'
      | 'recomputed'
      | 'times'
      | 'totals'
      | 'tiles'
      | 'running'
      | 'traffic'
      | 'measuredFlash'
      | 'heads'
      | 'headBytes'
      | 'textbook'
      | 'shared',
      string
    >
  >;
  readonly matrices: Readonly<Record<MatrixName, { readonly title: string; readonly note: string }>>;
  readonly panels: {
    projections(rows: number, request: RequestPart | null): Sentence;
    scores(rows: number): Sentence;
    check(passes: number, numbers: number, differing: number): Sentence;
    cached(contextTokens: number, step: number): Sentence;
    recomputed(contextTokens: number): Sentence;
    times(model: string, gpu: string): Sentence;
    noMeasured(model: string, gpu: string): Sentence;
    tiles(tileTokens: number, done: number, tiles: number): Sentence;
    running(queries: number): Sentence;
    traffic(model: string, gpu: string, tokens: number): Sentence;
    measuredFlash(heads: number, headDim: number): Sentence;
    heads(model: string): Sentence;
    headBytes(usedPages: number, step: number): Sentence;
    textbook(model: string): Sentence;
    shared(sharedLayers: number): Sentence;
  };
  readonly figure: {
    readonly written: string;
    readonly read: string;
    readonly pageAndSlot: string;
    /** "132 · 5" */
    place(page: number, slot: number): string;
    blockPlace(block: number, slot: number): string;
    masked: string;
    readonly sampled: string;
    element(index: number): string;
    /** What a screen reader hears of a matrix. */
    matrixLabel(title: string, rows: number, columns: number): string;
    cell(title: string, row: string, column: string, value: string): string;
    maskedCell(title: string, row: string, column: string): string;
    sampledRows(every: number): string;
    readonly positive: string;
    readonly negative: string;
    token(index: number): string;
  };
  readonly dot: {
    readonly empty: Sentence;
    sentence(title: string, row: string, column: string): Sentence;
    readonly input: string;
    weight(projection: string): string;
    readonly query: string;
    readonly key: string;
    readonly value: string;
    readonly share: string;
    readonly product: string;
    readonly sum: string;
    readonly scale: string;
    readonly score: string;
    readonly largest: string;
    readonly exponential: string;
    readonly total: string;
    readonly result: string;
    further(count: number): string;
    readonly rounding: string;
    readonly close: string;
  };
  readonly work: {
    readonly rows: Readonly<Record<'computed' | 'again' | 'read' | 'totalFlops' | 'totalBytes', string>>;
    computed(tokens: number, scores: number): string;
    again(tokens: number, scores: number): string;
    readFromCache(tokens: number, bytes: number): string;
    readonly readNothing: string;
    times(factor: number): string;
    readonly columns: Readonly<Record<'what' | 'with' | 'without' | 'saved' | 'ratio', string>>;
    readonly whole: Readonly<Record<'cached' | 'recomputed', string>>;
    readonly exactFlops: string;
    readonly exactBytes: string;
    readonly modelledTime: string;
    readonly measuredTime: string;
    passes(count: number): string;
    keyLabels: Readonly<Record<'now' | 'read' | 'again' | 'mask', string>>;
  };
  readonly times: {
    readonly xAxis: string;
    readonly yAxis: string;
    readonly withCache: string;
    readonly without: string;
    readonly measured: string;
    readonly columns: Readonly<Record<'tokens' | 'with' | 'without' | 'measuredWith' | 'measuredWithout', string>>;
  };
  readonly flash: {
    readonly columns: Readonly<Record<'query' | 'max' | 'sum' | 'rescale' | 'output', string>>;
    equal(largestDifference: string, bound: string): Sentence;
    readonly inSram: string;
    readonly done: string;
    readonly notYet: string;
    readonly skipped: string;
    readonly trafficNames: Readonly<Record<'written' | 'flash', string>>;
    ratio(times: number): string;
    readonly noSram: string;
    readonly paper: Sentence;
    readonly lengthLabel: string;
    readonly measuredColumns: Readonly<Record<'tokens' | 'flash' | 'written' | 'flashBytes' | 'writtenBytes' | 'ratio', string>>;
  };
  readonly heads: {
    readonly label: string;
    readonly names: Readonly<Record<Sharing, { readonly short: string; readonly long: string }>>;
    readonly queryHeads: string;
    readonly kvHeads: string;
    readonly latent: string;
    readonly columns: Readonly<Record<'sharing' | 'kvHeads' | 'bytes' | 'pages' | 'tokens' | 'inUse', string>>;
    readonly own: string;
    /** Over the bars: the pool, and how much of it the requests of this moment would take. */
    readonly poolBar: string;
    inUse(used: number, pages: number): string;
    lacking(pages: number): string;
    readonly rows: readonly (readonly [name: string, value: string, source: string])[];
    readonly published: string;
    readonly shapeOnly: string;
  };
  readonly bytes: {
    readonly tokens: string;
    readonly batch: string;
    readonly layers: string;
    layersValue(count: number): string;
    readonly columns: Readonly<Record<'bytes' | 'textbook' | 'exact' | 'ratio' | 'shared', string>>;
    elementBytes(count: number): string;
    why(model: string, kvHeads: number, headDim: number, width: number): Sentence;
    /** A prompt that comes in chunks reads the keys and values of the chunks before again: bytes of each count of chunks. */
    chunks(tokens: number, reads: readonly (readonly [chunks: number, bytes: number])[]): Sentence;
    characterAi(least: number, most: number): Sentence;
    readonly published: string;
  };
}
