import { leadError } from '../../engine/metrics/compare-error.ts';
import { goodput } from '../../engine/metrics/goodput.ts';
import type { SloTargets } from '../../engine/metrics/goodput.ts';
import type { SentenceLengths } from '../parts.ts';
import { metricsWords } from './en.ts';
import type { LiveSide, MetricsMessages } from './messages.ts';
import { offBy, rateLead } from './metrics-side.ts';
import type { MetricsSide } from './metrics-side.ts';

/**
 * What the numbers of a run say: against another run where there is one, against the card that ran it where it was measured, otherwise by
 * themselves.
 */
export function liveMetrics(
  side: MetricsSide,
  other: MetricsSide | null,
  slo: SloTargets,
  { live }: MetricsMessages = metricsWords,
): SentenceLengths {
  const { metrics, run } = side;
  const lead = other === null ? null : rateLead(other, side);
  if (other !== null && lead !== null) {
    const sideLeads = lead.share >= 0;
    const slots = { ahead: liveSide(sideLeads ? side : other), behind: liveSide(sideLeads ? other : side), error: lead.error };
    const ratio = sideLeads ? 1 + lead.share : 1 / (1 + lead.share);
    const isLead = lead.standing === 'a' || lead.standing === 'b';
    return isLead ? live.lead({ ...slots, ratio }) : live.tooClose({ ...slots, share: ratio - 1 });
  }
  if (metrics.throughput === null) return live.nothingFinished(run.requestCount);
  const error = leadError(run.scenario, run.scenario);
  const off = offBy(metrics.throughput.outputTokensPerSecond, side.measured?.outputTokensPerSecond);
  if (off !== null) return live.measured({ side: liveSide(side), off, error });
  return live.single({
    requests: run.requestCount,
    durationNs: metrics.durationNs,
    medianTtftNs: metrics.ttft?.p50 ?? null,
    met: goodput(run, slo, metrics.durationNs)?.met ?? 0,
    finished: metrics.requests.finished,
    error,
  });
}

function liveSide({ name, metrics, measured }: MetricsSide): LiveSide {
  return {
    name,
    tokensPerSecond: metrics.throughput?.outputTokensPerSecond ?? 0,
    measuredTokensPerSecond: measured?.outputTokensPerSecond ?? null,
  };
}
