import { kvBytesPerTokenFormula } from '../../engine/memory/memory-formulas.ts';
import { call, difference, formulaOf, leaf, leafOf, product, quotient } from '../../engine/formula.ts';
import type { Formula } from '../../engine/formula.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import { requestLabel } from '../sentence.ts';

/** Formulas of a request at this moment: its pages and bytes while it runs, the pages it asks for while it waits, its latencies once it ended. */
export function requestFormulas(run: Run, snapshot: Snapshot, request: number, words: Catalogue): readonly Formula[] {
  const running = snapshot.running.find((entry) => entry.request === request);
  if (running !== undefined) {
    const tokens = running.computedTokens + running.inFlightTokens;
    const pages = pagesFormula(run, request, tokens, words.formulas.tokens, words);
    return [
      pages,
      missingFormula(pages, heldBefore(snapshot, request, running.pages.length), words),
      kvBytesFormula(run, request, tokens, words),
    ];
  }
  const waiting = snapshot.waiting.find((entry) => entry.request === request);
  if (waiting !== undefined) return waitingFormulas(run, snapshot, request, waiting.knownTokens, words);
  const state = snapshot.states[request];
  if (state === 'finished' || state === 'aborted') return latencyFormulas(run, request, words);
  const spec = run.scenario.requests[request];
  return spec === undefined ? [] : [pagesFormula(run, request, spec.promptTokens + spec.outputTokens, words.formulas.askedTokens, words)];
}

/** pages(E) = ⌈tokens ÷ block size⌉ (SPEC S4). */
export function pagesFormula(run: Run, request: number, tokens: number, symbol: string, { formulas }: Catalogue): Formula {
  const { scenario } = run;
  const block = leaf(formulas.blockSize, scenario.limits.blockSizeTokens, 'tokens');
  const expression = call('ceil', quotient(leaf(symbol, tokens, 'tokens'), block));
  return formulaOf(formulas.pagesOf(requestLabel(scenario, request)), 'pages', expression, 'SPEC S4');
}

/** Pages it had without taking any: the ones it took in this step are not counted, the ones it found in the cache are. */
function heldBefore(snapshot: Snapshot, request: number, held: number): number {
  const taken = snapshot.events
    .filter((event) => event.request === request && ['admit', 'resume', 'chunk', 'new-page'].includes(event.kind))
    .reduce((sum, event) => sum + event.pages, 0);
  return held - taken;
}

function missingFormula(pages: Formula, held: number, { formulas }: Catalogue): Formula {
  const missing = difference(leafOf(formulas.needed, pages), leaf(formulas.held, held, 'pages'));
  return formulaOf(formulas.missingPages, 'pages', call('max', leaf('', 0, 'pages'), missing), 'SPEC S4');
}

/** Bytes of its keys and values: tokens × KV bytes per token (SPEC M4). */
function kvBytesFormula(run: Run, request: number, tokens: number, { formulas }: Catalogue): Formula {
  const { scenario } = run;
  const perToken = kvBytesPerTokenFormula(scenario.model, scenario.formats.kv);
  const expression = product(leaf(formulas.tokens, tokens, 'tokens'), leafOf(formulas.kvBytesPerToken, perToken));
  return formulaOf(formulas.kvBytesOf(requestLabel(scenario, request)), 'bytes', expression, 'SPEC M4');
}

function waitingFormulas(run: Run, snapshot: Snapshot, request: number, knownTokens: number, words: Catalogue): readonly Formula[] {
  const { formulas } = words;
  const pages = pagesFormula(run, request, knownTokens, formulas.knownTokens, words);
  const missing = difference(leafOf(formulas.needed, pages), leaf(formulas.free, snapshot.freePages, 'pages'));
  return [pages, formulaOf(formulas.missingPages, 'pages', call('max', leaf('', 0, 'pages'), missing), 'SPEC S10')];
}

/** TTFT, TPOT and E2E as vLLM's benchmark defines them; delivery at release moves the first and the last token to the release. */
function latencyFormulas(run: Run, request: number, { formulas }: Catalogue): readonly Formula[] {
  const { requests, scenario } = run;
  const isStreamed = scenario.delivery === 'streamed';
  const releasedNs = requests.releasedNs[request] ?? -1;
  const firstNs = isStreamed ? (requests.firstTokenNs[request] ?? -1) : releasedNs;
  const arrivalNs = requests.arrivalNs[request] ?? -1;
  if (firstNs < 0 || releasedNs < 0 || arrivalNs < 0) return [];
  const arrival = leaf(formulas.arrival, arrivalNs, 'ns', scenario.arrivalClock === 'ns' ? 'exact' : 'modelled');
  const first = leaf(isStreamed ? formulas.firstToken : formulas.released, firstNs, 'ns', 'modelled');
  const last = leaf(isStreamed ? formulas.lastToken : formulas.released, releasedNs, 'ns', 'modelled');
  const source = 'vLLM benchmark_serving';
  const latencies = [
    formulaOf(formulas.ttft, 'ns', difference(first, arrival), source),
    formulaOf(formulas.e2e, 'ns', difference(last, arrival), source),
  ];
  const gaps = (requests.outputTokens[request] ?? 0) - 1;
  if (gaps < 1 || !isStreamed) return latencies;
  return [...latencies, formulaOf(formulas.tpot, 'ns', quotient(difference(last, first), leaf(formulas.gaps, gaps, 'tokens')), source)];
}
