import type { RunIndex } from '../timeline/run-index.ts';
import type { StepTimes } from '../timeline/step-blocks.ts';

/** A request in a slot without a break, the row that is held after its last token included. */
export interface Stay {
  readonly request: number;
  readonly slot: number;
  readonly fromNs: number;
  readonly toNs: number;
  /** End of its first prefill chunks: where its tokens begin. */
  readonly tokensFromNs: number;
}

/** Stays of one request in time order. */
export function staysOf(index: RunIndex, times: StepTimes, request: number): readonly Stay[] {
  const stays: Stay[] = [];
  let fromSpan = 0;
  const spans = index.spansOfRequest[request] ?? [];
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    if (next !== undefined && index.slot[next] === index.slot[span] && index.fromStep[next] === index.toStep[span]) return;
    const own = spans.slice(fromSpan, i + 1);
    const firstDecode = own.find((each) => index.kind[each] === 'decode');
    stays.push({
      request,
      slot: index.slot[span],
      fromNs: times.startNs[index.fromStep[own[0]]],
      toNs: times.endNs[index.toStep[span] - 1],
      tokensFromNs: firstDecode === undefined ? times.startNs[index.fromStep[own[0]]] : times.startNs[index.fromStep[firstDecode]],
    });
    fromSpan = i + 1;
  });
  return stays;
}
