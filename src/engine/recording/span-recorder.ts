import { Int32Column } from './columns.ts';
import type { SpanKind, WaitReason } from './spans.ts';
import { SPAN_KINDS, WAIT_REASONS } from './spans.ts';

/** The columns of all spans, one number each; also the order in which they stand in a run. */
export const SPAN_FIELDS = [
  'kind',
  'reason',
  'request',
  'slot',
  'fromStep',
  'toStep',
  'knownBefore',
  'computedBefore',
  'tokensPerStep',
  'prefillEnd',
  'needPages',
  'freePages',
  'draftTokens',
  'acceptedDraftTokens',
  'paddedDrafts',
] as const;
export type SpanField = (typeof SPAN_FIELDS)[number];
export type SpanColumns = Record<SpanField, Int32Array>;

export interface SpanStart {
  readonly request: number;
  readonly slot: number;
  readonly known: number;
  readonly computed: number;
  readonly tokensPerStep: number;
  readonly prefillEnd: number;
  readonly needPages: number;
  readonly freePages: number;
}

const NO_SPAN = -1;

/** Opens, extends and closes the spans of all requests while the steps go by. */
export class SpanRecorder {
  private readonly columns = Object.fromEntries(SPAN_FIELDS.map((field) => [field, new Int32Column()])) as Record<SpanField, Int32Column>;
  /** Span a request is in, or NO_SPAN. */
  private readonly open: Int32Array;

  constructor(requestCount: number) {
    this.open = new Int32Array(requestCount).fill(NO_SPAN);
  }

  get count(): number {
    return this.columns.kind.length;
  }

  /** Closes the request's span before `step` and begins another at it. */
  begin(kind: SpanKind, reason: WaitReason, step: number, start: SpanStart): void {
    this.end(start.request, step);
    const { columns } = this;
    const index = columns.kind.length;
    columns.kind.push(SPAN_KINDS.indexOf(kind));
    columns.reason.push(WAIT_REASONS.indexOf(reason));
    columns.request.push(start.request);
    columns.slot.push(start.slot);
    columns.fromStep.push(step);
    columns.toStep.push(step + 1);
    columns.knownBefore.push(start.known);
    columns.computedBefore.push(start.computed);
    columns.tokensPerStep.push(start.tokensPerStep);
    columns.prefillEnd.push(start.prefillEnd);
    columns.needPages.push(start.needPages);
    columns.freePages.push(start.freePages);
    columns.draftTokens.push(0);
    columns.acceptedDraftTokens.push(0);
    columns.paddedDrafts.push(0);
    this.open[start.request] = index;
  }

  /** True when the request's open span is of this kind and reason and lasts until `step`. */
  continues(request: number, kind: SpanKind, reason: WaitReason, step: number): boolean {
    const index = this.open[request];
    const { columns } = this;
    return (
      index !== NO_SPAN &&
      columns.kind.get(index) === SPAN_KINDS.indexOf(kind) &&
      columns.draftTokens.get(index) === 0 &&
      columns.reason.get(index) === WAIT_REASONS.indexOf(reason) &&
      (kind === 'queued' || columns.toStep.get(index) === step)
    );
  }

  /** Why the request waits; "none" when it is in no queued span. */
  waitReason(request: number): WaitReason {
    const index = this.open[request];
    return index === NO_SPAN ? 'none' : WAIT_REASONS[this.columns.reason.get(index)];
  }

  /** Lets the open span include `step`. */
  extend(request: number, step: number): void {
    this.columns.toStep.set(this.open[request], step + 1);
  }

  /** The open span ends before `step`; nothing follows unless `begin` is called. */
  end(request: number, step: number): void {
    const index = this.open[request];
    if (index === NO_SPAN) return;
    const { columns } = this;
    // A queued span is not touched in every step: it lasts until something else begins.
    if (columns.kind.get(index) === 0) columns.toStep.set(index, step);
    this.open[request] = NO_SPAN;
  }

  setDrafts(request: number, draftTokens: number, acceptedDraftTokens: number, padded: boolean): void {
    const index = this.open[request];
    this.columns.draftTokens.set(index, draftTokens);
    this.columns.acceptedDraftTokens.set(index, acceptedDraftTokens);
    this.columns.paddedDrafts.set(index, padded ? 1 : 0);
  }

  /** The columns as they stand before `step`: what is still open ends there. */
  take(step: number): SpanColumns {
    const taken = Object.fromEntries(SPAN_FIELDS.map((field) => [field, this.columns[field].take()])) as SpanColumns;
    // As in `end`: only queued spans do not yet say how far they go.
    for (const index of this.open) if (index !== NO_SPAN && taken.kind[index] === 0) taken.toStep[index] = step;
    return taken;
  }
}
