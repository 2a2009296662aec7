import { RowsByRequest } from './rows-by-request.ts';
import type { SpanColumns } from './span-recorder.ts';
import type { Span } from './spans.ts';
import { SPAN_KINDS, WAIT_REASONS } from './spans.ts';

const QUEUED = SPAN_KINDS.indexOf('queued');
const STALLED = SPAN_KINDS.indexOf('stalled');

/** Finds spans: by request, by step, as objects. Built once a run; columns stay the source. */
export class SpanIndex {
  readonly count: number;
  private readonly byRequest: RowsByRequest;

  constructor(
    readonly columns: SpanColumns,
    requestCount: number,
  ) {
    this.count = columns.request.length;
    this.byRequest = new RowsByRequest(columns.request, requestCount);
  }

  span(index: number): Span {
    const { columns } = this;
    return {
      index,
      kind: SPAN_KINDS[columns.kind[index]],
      reason: WAIT_REASONS[columns.reason[index]],
      request: columns.request[index],
      slot: columns.slot[index],
      fromStep: columns.fromStep[index],
      toStep: columns.toStep[index],
      knownBefore: columns.knownBefore[index],
      computedBefore: columns.computedBefore[index],
      tokensPerStep: columns.tokensPerStep[index],
      prefillEnd: columns.prefillEnd[index],
      needPages: columns.needPages[index],
      freePages: columns.freePages[index],
      draftTokens: columns.draftTokens[index],
      acceptedDraftTokens: columns.acceptedDraftTokens[index],
      paddedDrafts: columns.paddedDrafts[index] === 1,
    };
  }

  ofRequest(request: number): Span[] {
    return Array.from(this.byRequest.of(request), (index) => this.span(index));
  }

  /** Index of the request's span at a step, or −1. */
  at(request: number, step: number): number {
    const { fromStep, toStep } = this.columns;
    const spans = this.byRequest.of(request);
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (fromStep[span] > step) high = middle - 1;
      else if (toStep[span] <= step) low = middle + 1;
      else return span;
    }
    return -1;
  }

  /** Step at which the unbroken wait that includes `span` began. */
  waitingSince(span: number): number {
    const { kind, fromStep, toStep, request } = this.columns;
    let since = fromStep[span];
    for (
      let at = this.at(request[span], since - 1);
      at >= 0 && kind[at] === 0 && toStep[at] === since;
      at = this.at(request[span], since - 1)
    ) {
      since = fromStep[at];
    }
    return since;
  }

  /** Spans whose rows are computed in a step: given tokens, or held. */
  computedAt(step: number): Span[] {
    const { kind, fromStep, toStep } = this.columns;
    const found: Span[] = [];
    for (let span = 0; span < this.count && fromStep[span] <= step; span++) {
      if (toStep[span] > step && kind[span] !== QUEUED && kind[span] !== STALLED) found.push(this.span(span));
    }
    return found;
  }

  /** Spans overlapping steps [fromStep, toStep), by slot then time. */
  between(fromStep: number, toStep: number, includeQueued: boolean): Span[] {
    const { columns } = this;
    const found: number[] = [];
    for (let span = 0; span < this.count && columns.fromStep[span] < toStep; span++) {
      if (columns.toStep[span] > fromStep && (includeQueued || columns.kind[span] !== 0)) found.push(span);
    }
    found.sort((a, b) => columns.slot[a] - columns.slot[b] || a - b);
    return found.map((index) => this.span(index));
  }
}
