import { difference, formulaOf, leaf, quotient } from '../../engine/formula.ts';
import type { Formula } from '../../engine/formula.ts';
import type { Latency } from '../../engine/metrics/latencies.ts';
import { deliveredNs } from '../../engine/metrics/request-latency.ts';
import { tokenDeliveries } from '../../engine/metrics/token-deliveries.ts';
import type { Run } from '../../engine/recording/run.ts';
import { en } from '../en.ts';
import { requestLabel } from '../sentence.ts';
import { metricsWords } from './en.ts';

/** A latency with the numbers of one request filled in; null where that request has none. Of ITL its longest gap. */
export function latencyExample(run: Run, request: number, latency: Latency): Formula | null {
  const { formulas } = en;
  if (run.finalState(request) !== 'finished') return null;
  const deliveries = tokenDeliveries(run, request).ns;
  const firstNs = deliveries[0];
  const lastNs = deliveredNs(run, request);
  if (firstNs === undefined || lastNs < 0) return null;
  const { delivery, arrivalClock } = run.scenario;
  const isStreamed = delivery === 'streamed';
  const first = leaf(isStreamed ? formulas.firstToken : formulas.released, firstNs, 'ns', 'modelled');
  const last = leaf(isStreamed ? formulas.lastToken : formulas.released, lastNs, 'ns', 'modelled');
  const arrival = leaf(formulas.arrival, run.requests.arrivalNs[request], 'ns', arrivalClock === 'ns' ? 'exact' : 'modelled');
  const named = (expression: Parameters<typeof formulaOf>[2]): Formula => {
    const { name, source } = metricsWords.definitions[latency];
    return formulaOf(`${name} of ${requestLabel(run.scenario, request)}`, 'ns', expression, source);
  };
  switch (latency) {
    case 'ttft':
      return named(difference(first, arrival));
    case 'e2e':
      return named(difference(last, arrival));
    case 'tpot': {
      const gaps = run.requests.outputTokens[request] - 1;
      return gaps < 1 ? null : named(quotient(difference(last, first), leaf(formulas.gaps, gaps, 'tokens')));
    }
    case 'itl': {
      const at = longestGap(deliveries);
      if (at === 0) return null;
      return named(
        difference(
          leaf(formulas.lastToken, deliveries[at], 'ns', 'modelled'),
          leaf(formulas.firstToken, deliveries[at - 1], 'ns', 'modelled'),
        ),
      );
    }
  }
}

/** Place of the delivery that came after the longest wait; 0 where there is no gap. */
function longestGap(deliveries: readonly number[]): number {
  let at = 0;
  let longestNs = -1;
  for (let i = 1; i < deliveries.length; i++) {
    const gapNs = deliveries[i] - deliveries[i - 1];
    if (gapNs > longestNs) [at, longestNs] = [i, gapNs];
  }
  return at;
}
