import type { Bound } from '../../engine/cost/cost-model.ts';
import type { Phase } from '../../engine/recording/events.ts';
import type { Sentence } from '../parts.ts';

/** What a panel shows now, in one line beside its title. */
export interface PanelSentences {
  memoryMap(slots: MapSlots & { readonly keptPages: number }): Sentence;
  memoryMapScaled(slots: MapSlots & { readonly pagesPerMark: number }): Sentence;
  batch(slots: {
    readonly phase: Phase;
    /** Slots whose request has tokens in flight, or, after the output, that are taken. */
    readonly busySlots: number;
    readonly slots: number;
    readonly waiting: number;
  }): Sentence;
  queue(waiting: number, order: 'fcfs' | 'priority'): Sentence;
  stepTime(durationNs: number, bound: Bound): Sentence;
  idleStep(durationNs: number): Sentence;
  timeline(requests: number, steps: number, endNs: number): Sentence;
  kvPages(usedPages: number, usablePages: number): Sentence;
  lanes(by: 'request' | 'slot', count: number): Sentence;
  focusSet(count: number): Sentence;
}

interface MapSlots {
  readonly usedPages: number;
  readonly usablePages: number;
  /** Cards that look alike: the map shows one of them. */
  readonly cards: number;
}

/** Names of what is selected. */
export interface SelectionTitles {
  request(request: Sentence, doing: Sentence): Sentence;
  running(doing: 'prefill' | 'decode' | 'stalled' | 'held', slot: number): Sentence;
  readonly states: Readonly<Record<'not-arrived' | 'waiting' | 'finished' | 'aborted' | 'rejected', string>>;
  page(page: number): Sentence;
  pageOf(page: number, owner: Sentence, block: number): Sentence;
  pageShared(page: number, owner: Sentence, block: number, references: number): Sentence;
  pageKept(page: number, owner: Sentence, block: number): Sentence;
  slot(slot: number, request: Sentence | null): Sentence;
  step(step: number): Sentence;
}

/** Names and symbols of the formulas the inspector shows. */
export interface FormulaLabels {
  pagesOf(request: string): string;
  readonly tokens: string;
  readonly knownTokens: string;
  readonly blockSize: string;
  readonly missingPages: string;
  readonly needed: string;
  readonly held: string;
  readonly free: string;
  kvBytesOf(request: string): string;
  readonly kvBytesPerToken: string;
  readonly tokensInPage: string;
  readonly block: string;
  readonly ttft: string;
  readonly tpot: string;
  readonly e2e: string;
  readonly firstToken: string;
  readonly lastToken: string;
  readonly released: string;
  readonly arrival: string;
  readonly gaps: string;
  readonly stepTokens: string;
  readonly decodeTokens: string;
  readonly prefillTokens: string;
  readonly freePages: string;
  readonly usablePages: string;
  readonly usedPages: string;
  readonly askedTokens: string;
}
