import type { SpanKind } from '../../engine/recording/spans.ts';

/** Words of the pictures that depend on the moment: what a screen reader says of their marks, brief labels, and their text twins. */
export interface PictureWords {
  readonly map: MapWords;
  readonly rows: RowWords;
  readonly timeline: TimelineWords;
  readonly twins: TwinWords;
}

interface MapWords {
  /** Name of the group of pages; of places that stand for several. */
  readonly pages: string;
  places(pages: number): string;
  onePlace(pages: number): string;
  /** "weights 16.06 GB, 15.0 stream each step" */
  weightsStreamed(residentBytes: number, streamedBytes: number): string;
  unusedBrief(bytes: number): string;
  toScale(card: string): string;

  page(page: number): string;
  block(block: number, request: string): string;
  readonly free: string;
  readonly kept: string;
  readonly isNew: string;
  readonly inUse: string;
  /** "free, was block 4 of F until it was preempted" */
  freeAfter(whose: string, cause: 'preempt' | 'finish' | 'abort' | 'release'): string;
  keptOf(owners: string): string;
  readonly and: string;
  sharedBy(owners: number): string;
  /** "5 of 16 token slots" */
  tokenSlots(tokens: number, blockSizeTokens: number): string;
  readonly writtenByPrefill: string;
  readonly writtenByDecode: string;
  readonly inFlight: string;
  readonly nothingWritten: string;
  pageRange(first: number, last: number): string;
  otherRequests(pages: number): string;
  /** Of the table: a page whose owner went in this step. */
  gaveItBack(request: string): string;
  pageTable(pages: number, blockSizeTokens: number, step: number): string;
  ownerTable(usedPages: number, usablePages: number, step: number): string;
  readonly byPrefill: string;
  readonly byDecode: string;
}

interface RowWords {
  slotRow(slots: {
    readonly slot: string;
    readonly name: string;
    readonly doing: string;
    readonly cacheTokens: number;
    readonly writtenTokens: number;
    readonly askedTokens: number;
    readonly pages: number;
  }): string;
  queueRow(name: string, reason: string, waited: string): string;
  slotRange(first: number, last: number): string;
  readonly idle: string;
  longestCache(name: string, tokens: number): string;
  /** After "compute 1.20 ms". */
  readonly beyondTheBytes: string;
}

interface TimelineWords {
  readonly kvByRequestBrief: string;
  readonly kvFocusBrief: string;
  readonly waitingBrief: string;
  readonly stepTimeBrief: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly region: string;
  readonly idleSlot: string;
  tableCut(shown: number, all: number): string;
  tableCaption(from: string, to: string): string;
  readonly doing: Readonly<Record<SpanKind, string>>;
}

interface TwinWords {
  /** "Batch, step 22" */
  atStep(title: string, step: number): string;
  readonly whatItSays: string;
  readonly why: string;
  /** Of a number that opens its formula: "15.0 GB: formula of weights". */
  formulaOf(quantity: string, symbol: string): string;
}
