import type { Arrivals, Lengths } from '../../scenario/generate/generator-schema.ts';
import type { SizeLimit } from '../../scenario/edit/too-large.ts';
import type { Sentence } from '../parts.ts';

/** Words of the scenario column; loaded with it, not with the page. */
export interface EditorWords {
  readonly title: string;
  readonly close: string;
  readonly undo: string;
  readonly redo: string;
  readonly hint: string;
  /** "differs from Tight memory by 3 settings", "as in Tight memory". */
  differs(preset: string, count: number): string;
  readonly differences: string;
  /** "512 instead of 256". */
  instead(here: string, there: string): string;
  readonly revert: string;
  revertOf(setting: string): string;
  /** "preset: 256" */
  preset(value: string): string;
  readonly differsMark: string;

  readonly labels: FieldLabels;
  readonly units: Units;
  readonly sections: Sections;
  readonly choices: Choices;

  /** What is wrong with a text in a field: "“0” is not a whole number from 1 to 4,096 slots." */
  typed(text: string, expected: string): string;
  backTo(value: string): string;

  readonly plan: PlanWords;
  readonly rows: RowWords;
  readonly generator: GeneratorWords;
  readonly tooLarge: TooLargeWords;
  readonly remark: RemarkWords;

  /** "148 characters: the 3 differences and the moment." */
  link(characters: number, differences: number): string;
  linkTooLong(characters: number, limit: number): string;
  readonly linkTitle: string;
  readonly linkOfFile: string;
}

export interface FieldLabels {
  readonly startFrom: string;
  readonly pages: string;
  readonly pagesByShare: string;
  readonly poolKind: string;
  readonly slabTokens: string;
  readonly timeout: string;
  readonly noTimeout: string;
  readonly ownContext: string;
  readonly name: string;
  readonly priority: string;
  readonly gpuFields: Readonly<
    Record<
      | 'hbmBytes'
      | 'hbmReportedBytes'
      | 'hbmBytesPerSecond'
      | 'flopsPerSecond.bf16'
      | 'flopsPerSecond.fp8'
      | 'flopsPerSecond.int8'
      | 'l2Bytes'
      | 'smCount'
      | 'l1AndSharedBytesPerSm'
      | 'registerBytesPerSm'
      | 'hostLinkBytesPerSecond'
      | 'gpuLinkBytesPerSecond',
      string
    >
  >;
  readonly modelFields: Readonly<
    Record<
      | 'family'
      | 'layers'
      | 'hiddenSize'
      | 'queryHeads'
      | 'kvHeads'
      | 'headDim'
      | 'ffnSize'
      | 'vocabSize'
      | 'contextTokens'
      | 'tiedEmbeddings'
      | 'qkvBias'
      | 'qkNorm',
      string
    >
  >;
}

export interface Units {
  readonly aStep: string;
  readonly tokens: string;
  ofPageBytes(bytes: number): string;
  readonly percent: string;
}

interface Sections {
  readonly hardware: string;
  readonly policy: string;
  readonly limits: string;
  readonly moreOptions: string;
  readonly ownGpu: string;
  readonly ownModel: string;
  readonly sourceYours: string;
  readonly fromDataSheet: string;
  readonly ofShape: string;
}

interface Choices {
  readonly ownGpu: string;
  readonly ownModel: string;
  gpu(name: string, bytes: number): string;
  /** Of a field that is called Cards: "2, tensor parallel". */
  cards(count: number): string;
  readonly launches: Readonly<Record<'graphs' | 'eager', string>>;
  readonly poolKinds: Readonly<Record<'pages' | 'memory-share', string>>;
  readonly formations: Readonly<Record<'take-what-is-there' | 'wait-until-full', string>>;
  readonly allocations: Readonly<Record<'pages' | 'slab', string>>;
  readonly policies: Readonly<Record<'vllm-v1' | 'static' | 'prefill-first', string>>;
  readonly orders: Readonly<Record<'fcfs' | 'priority', string>>;
  readonly prefills: Readonly<Record<'each-by-itself' | 'together-padded', string>>;
  readonly deliveries: Readonly<Record<'streamed' | 'at-release', string>>;
  readonly overlong: Readonly<Record<'reject' | 'stop-at-limit', string>>;
}

interface PlanWords {
  readonly title: string;
  /** What the bar shows: "to scale; 19.4 GB over the card, so the last valid run stays on the left". */
  sentence(missingBytes: number | null, isShare: boolean): string;
  /** While a wrong value allows no plan and the last one keeps its place. */
  readonly last: string;
  weights(bytes: number): string;
  pool(bytes: number, isOver: boolean): string;
  card(bytes: number): string;
  share(bytes: number): string;
  over(bytes: number): string;
  readonly pages: string;
  readonly atMost: string;
  /** Under the pages: how many would fit. */
  wouldFit(most: number): string;
  readonly cacheTokens: string;
  readonly atOnce: string;
  ofSlots(count: number, slots: number): string;
  /** What keeps it from being more. */
  atOnceWhy(limit: 'slots' | 'pages' | 'budget', byPages: number | null): string;
  readonly longest: string;
  ofContext(tokens: number, context: number): string;
  readonly longestWhy: string;
  tooLong(count: number): string;
  readonly none: string;
}

interface RowWords {
  readonly title: string;
  summary(rows: number, promptTokens: number, outputTokens: number): string;
  ofFile(fileName: string): string;
  readonly byStep: string;
  readonly byTime: string;
  readonly clock: string;
  readonly heads: Readonly<Record<'request' | 'arrives' | 'prompt' | 'output' | 'prefix' | 'priority' | 'needs', string>>;
  atStep(step: number): string;
  atTime(ns: number): string;
  /** "D G: first 64" */
  shares(others: readonly string[], tokens: number): string;
  readonly sharesNothing: string;
  readonly prefixHint: string;
  /** Name of a field of a row: "prompt of C". */
  field(field: string, request: string): string;
  readonly add: string;
  readonly generate: string;
  readonly import: string;
  readonly importHint: string;
  readonly duplicate: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  ofRow(action: string, request: string): string;
  readonly keys: string;
  /** Instead of rows, above 200. */
  many(rows: number): string;
  readonly none: string;
}

interface GeneratorWords {
  readonly region: string;
  readonly seed: string;
  readonly count: string;
  readonly arrivals: string;
  readonly prompt: string;
  readonly output: string;
  readonly arrivalKinds: Readonly<Record<Arrivals['kind'], string>>;
  readonly lengthKinds: Readonly<Record<Lengths['kind'], string>>;
  readonly fields: Readonly<Record<'gapNs' | 'perSecond' | 'of' | 'tokens' | 'from' | 'to' | 'medianTokens' | 'spread', string>>;
  readonly sharedPrefix: string;
  readonly share: string;
  readonly prefixTokens: string;
  readonly groups: string;
  readonly change: string;
  readonly done: string;
  readonly keepRows: string;
  /** "Seed 7 · 200 requests · Poisson, 26 a second · prompt log-normal 620 · output log-normal 230". */
  line(slots: {
    readonly seed: number;
    readonly count: number;
    readonly arrivals: Arrivals;
    readonly prompt: Lengths;
    readonly output: Lengths;
    readonly prefix: { readonly share: number; readonly tokens: number } | null;
  }): string;
}

interface TooLargeWords {
  readonly title: string;
  sentence(what: SizeLimit, asked: number, limit: number): Sentence;
  readonly names: Readonly<Record<SizeLimit, string>>;
  of(asked: number, limit: number): string;
  take(what: SizeLimit, limit: number): string;
}

/** Beside the live sentence while the draft is impossible: `before` and `after` stand around it, the others stand alone. */
export interface DraftRemark {
  readonly before: Sentence;
  readonly after: Sentence;
  readonly middle: Sentence;
  readonly short: Sentence;
}

interface RemarkWords {
  pages(asked: number, missingBytes: number, most: number): DraftRemark;
  weights(model: string, missingBytes: number): DraftRemark;
  other(message: string): DraftRemark;
}
