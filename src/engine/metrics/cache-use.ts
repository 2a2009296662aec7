import type { Run } from '../recording/run.ts';

/** How the KV pool is used: means over the time of the run's steps, as shares of the pool; they sum to `used`. */
export interface CacheUse {
  /** Used ÷ usable pages (`vllm:kv_cache_usage_perc`). */
  readonly used: number;
  /** Token slots that hold a token, those being written by the step counted (PagedAttention, SOSP 2023, Fig. 2: "token states"). */
  readonly tokens: number;
  /** Held, empty, and written before their request gives them back (§3.1: reserved). */
  readonly reserved: number;
  /** Held and never written (§3.1: internal fragmentation): known only at the end. */
  readonly neverWritten: number;
}

/**
 * Walks every stay of every request in the batch. Only pages that are not full are looked into and those are never shared, so what is held
 * and empty is counted once; the rest of the used pages is full. Null for a run without steps.
 */
export function cacheUse(run: Run): CacheUse | null {
  const { startNs, endNs, usedPages } = run.steps;
  const { blockSizeTokens, usablePages } = run.scenario.limits;
  let usedPageNs = 0;
  let steppedNs = 0;
  for (let step = 0; step < run.stepCount; step++) {
    usedPageNs += usedPages[step] * (endNs[step] - startNs[step]);
    steppedNs += endNs[step] - startNs[step];
  }
  if (steppedNs === 0) return null;
  const empty = { reservedNs: 0, neverWrittenNs: 0 };
  for (let request = 0; request < run.requestCount; request++) addEmptySlots(run, request, empty);
  const poolNs = usablePages * blockSizeTokens * steppedNs;
  const used = usedPageNs / usablePages / steppedNs;
  const reserved = empty.reservedNs / poolNs;
  const neverWritten = empty.neverWrittenNs / poolNs;
  return { used, reserved, neverWritten, tokens: used - reserved - neverWritten };
}

function addEmptySlots(run: Run, request: number, empty: { reservedNs: number; neverWrittenNs: number }): void {
  const { startNs, endNs } = run.steps;
  const block = run.scenario.limits.blockSizeTokens;
  let stay: { readonly step: number; readonly tokens: number }[] = [];
  const closeStay = (): void => {
    const [first] = stay;
    const last = stay.at(-1);
    if (first === undefined || last === undefined) return;
    const held = run.pagesHeld(request, first.step, last.step + 1);
    const mostTokens = stay.reduce((most, { tokens }) => Math.max(most, tokens), 0);
    for (const { step, tokens } of stay) {
      const heldTokens = held[step - first.step] * block;
      const ns = endNs[step] - startNs[step];
      empty.reservedNs += (Math.min(heldTokens, mostTokens) - Math.min(heldTokens, tokens)) * ns;
      empty.neverWrittenNs += Math.max(0, heldTokens - mostTokens) * ns;
    }
    stay = [];
  };
  for (const span of run.spansOf(request)) {
    if (span.kind === 'queued') {
      closeStay();
      continue;
    }
    const computes = span.kind === 'prefill' || span.kind === 'decode';
    for (let step = span.fromStep; step < span.toStep; step++) {
      const written = computes ? span.tokensPerStep * (step - span.fromStep + 1) : 0;
      stay.push({ step, tokens: span.computedBefore + written });
    }
  }
  closeStay();
}
