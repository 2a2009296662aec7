import type { CardLink } from '../../engine/cost/card-link.ts';
import type { Bound, OperatorId } from '../../engine/cost/cost-model.ts';
import type { KindBytes, MemoryLevelId } from '../../engine/cost/hierarchy-bytes.ts';
import type { Bottleneck } from '../../engine/cost/hierarchy-use.ts';
import type { Sentence, SentenceLengths } from '../parts.ts';
import type { LoadingMessages } from './loading-messages.ts';
import type { RooflineMessages } from './roofline-messages.ts';

/** Every word of the Step view in one language; loaded with the view. */
export interface StepMessages {
  readonly live: LiveStepMessages;
  readonly titles: Readonly<Record<'ribbon' | 'pipes' | 'roofline' | 'batchCurve' | 'loading' | 'breadcrumb', string>>;
  readonly crumbs: {
    readonly run: string;
    readonly loading: string;
    /** Opens loading: "loading the weights, 2.31 s before". */
    beforeRun(durationNs: number): string;
    readonly closeLoading: string;
    /** Opens the Attention view from its operator. */
    readonly attention: string;
    step(step: number): string;
    layer(layer: number): string;
  };
  /** Name of an operator, in a bar and in a sentence ("gate + up"), and as short as it can be. */
  readonly operators: Readonly<Record<OperatorId, { readonly name: string; readonly short: string }>>;
  readonly bounds: Readonly<Record<Bound, string>>;
  readonly ribbon: RibbonMessages;
  readonly pipes: PipesMessages;
  readonly roofline: RooflineMessages;
  readonly loading: LoadingMessages;
  /** 6.36 ms, 184 µs, 812 ns */
  duration(ns: number): string;
}

/** What a step is for: prompt tokens computed, tokens written. */
export interface StepPurpose {
  readonly prefillTokens: number;
  readonly sampledTokens: number;
}

interface BusySlots {
  readonly durationNs: number;
  /** That share the model; bytes, work and shares are those of each of them. */
  readonly cards: number;
  readonly bytes: number;
  readonly flops: number;
  readonly memoryBusy: number;
  /** Null where the card's sheet has no rate. */
  readonly tensorBusy: number | null;
}

/** The live sentence of the view, in its three lengths. */
export interface LiveStepMessages {
  idle(step: number): SentenceLengths;
  step(slots: BusySlots & StepPurpose & { readonly bottleneck: Bottleneck }): SentenceLengths;
  layer(slots: BusySlots & { readonly layer: number; readonly layers: number }): SentenceLengths;
  operator(slots: {
    readonly operator: OperatorId;
    readonly durationNs: number;
    readonly cards: number;
    /** To and from HBM; of an all-reduce what one card sends. */
    readonly bytes: number;
    readonly hbmNs: number;
    readonly computeNs: number;
    readonly launchNs: number;
    readonly bound: Bound;
  }): SentenceLengths;
  doesNotRun(operator: OperatorId, step: number): SentenceLengths;
  loading(slots: {
    readonly loadedBytes: number;
    readonly totalBytes: number;
    readonly layer: number | null;
    readonly layers: number;
    readonly slowest: string;
    /** Each with so many bytes. */
    readonly cards: number;
    readonly leftNs: number;
  }): SentenceLengths;
}

export interface RibbonMessages {
  sentence(durationNs: number, layers: number, hasHead: boolean): Sentence;
  readonly hostGap: string;
  hostGapOf(ns: number): string;
  /** "layer 14, 184 µs, magnified 35 times" */
  layer(layer: number, durationNs: number, times: number): string;
  /** What a layer's bar is called: "layer 14, 184 µs". */
  layerName(layer: number, durationNs: number): string;
  operatorName(name: string, durationNs: number, bound: string): string;
  /** Under a bar: "235 MB, 91.2 µs, HBM". */
  under(bytes: number, durationNs: number, bound: string): string;
  /** "attention: 6.5 MB of KV, striped by request" */
  stripes(name: string, kvBytes: number): string;
  readonly key: string;
  readonly keyShort: string;
  readonly regions: Readonly<Record<'step' | 'layer', string>>;
  readonly columns: Readonly<
    Record<'place' | 'start' | 'duration' | 'bytesTime' | 'arithmeticTime' | 'launch' | 'bytes' | 'flops' | 'bound', string>
  >;
}

export interface PipesMessages {
  /** Where a rate was read, its tags spelled out. */
  sourceName(source: string): string;
  sentence(subject: string, durationNs: number): Sentence;
  readonly wholeStep: string;
  readonly levels: Readonly<Record<MemoryLevelId | 'tensor', string>>;
  /** The levels where a name must be short. */
  readonly levelsShort: Readonly<Record<MemoryLevelId | 'tensor', string>>;
  readonly kinds: Readonly<Record<keyof KindBytes, string>>;
  capacity(bytes: number): string;
  readonly capacityOfServer: string;
  rate(bytesPerSecond: number): string;
  flopRate(flopsPerSecond: number): string;
  readonly noRate: string;
  readonly by: Readonly<Record<'sheet' | 'measured' | 'measuredElsewhere' | 'paper', string>>;
  measured(amount: string): string;
  drawn(share: number): string;
  drawnShort(share: number): string;
  flops(value: number): string;
  busy(share: number): string;
  readonly busyOf: Readonly<Record<'sheet' | 'measured', string>>;
  readonly notKnown: string;
  alone(ns: number): string;
  binds: string;
  could(flops: number): string;
  does(flops: number): string;
  moved(bytes: number): string;
  remark(purpose: StepPurpose, bottleneck: Bottleneck): Sentence;
  /** The link from card to card, by its kind, and what it connects. */
  readonly cardLink: Readonly<Record<CardLink['kind'], string>>;
  readonly cardLinkTo: string;
  allReduces(bytes: number): string;
  readonly columns: Readonly<
    Record<
      | 'level'
      | 'capacity'
      | 'rate'
      | 'rateSource'
      | 'measured'
      | 'weights'
      | 'kv'
      | 'activations'
      | 'total'
      | 'alone'
      | 'busy'
      | 'against'
      | 'binds',
      string
    >
  >;
}
