import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { latencyValues } from '../../engine/metrics/latency-values.ts';
import { startingSlo } from '../../engine/metrics/slo-presets.ts';
import { en } from '../../narration/en.ts';
import { liveMetrics } from '../../narration/metrics/live-metrics.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { usePlayer } from '../../player/use-player.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { GoodputPanel } from '../../views/metrics/GoodputPanel.tsx';
import { LatencyPanel } from '../../views/metrics/LatencyPanel.tsx';
import { MeasuredPanel } from '../../views/metrics/MeasuredPanel.tsx';
import type { MetricsPanelProps } from '../../views/metrics/metrics-props.ts';
import { RequestsPanel } from '../../views/metrics/RequestsPanel.tsx';
import { RunStrip } from '../../views/metrics/RunStrip.tsx';
import { ThroughputPanel } from '../../views/metrics/ThroughputPanel.tsx';
import { TotalsPanel } from '../../views/metrics/TotalsPanel.tsx';
import { VerdictsPanel } from '../../views/metrics/VerdictsPanel.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { fittingSentence } from '../run-view/fitting-sentence.ts';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Transport } from '../shell/Transport.tsx';
import type { ViewProps } from '../views/view-registry.ts';
import { measuredSeriesOf, useOtherSide, useSide, useVariants } from './sides.ts';
import './metrics-view.css';

type RightPanel = 'measured' | 'verdicts' | 'totals';
const RIGHT: readonly RightPanel[] = ['measured', 'verdicts', 'totals'];

/** The Metrics screen: what the run comes to, as modelled and, where it is known, as measured. */
export default function MetricsView({ session, look }: ViewProps) {
  const { player } = session;
  const { opened, baseline } = useStore(session.store);
  const common = usePanelProps(player, look);
  const { run, layout } = common;
  const metricsLook = usePlayer(player, (state) => state.metricsLook);
  const [chosen, setChosen] = useState<RightPanel>('measured');
  // The player's run and the session's change together, but not in the same breath.
  const subject = { preset: opened.preset, document: opened.document, run };
  const side = useSide(subject);
  const series = useMemo(() => measuredSeriesOf({ preset: opened.preset, document: opened.document, run }, side), [opened, run, side]);
  const other = useOtherSide(subject, baseline);
  const variants = useVariants(subject);
  const values = useMemo(() => latencyValues(run), [run]);
  const starting = useMemo(() => startingSlo(run.scenario.model.id), [run]);
  const slo = metricsLook.slo ?? starting;
  const panel: MetricsPanelProps = {
    ...common,
    why: null,
    side,
    other,
    values,
    slo,
    onSlo: (targets) => player.dispatch({ type: 'metrics-look', look: { slo: targets } }),
  };
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(1392, 0);
  const lengths = useMemo(() => liveMetrics(side, other, slo), [side, other, slo]);
  const sentence = fittingSentence(lengths, layout, sentenceSize.widthPx);
  const openRequest = (request: number) => {
    player.dispatch({ type: 'select', selection: { kind: 'request', request } });
    const firstNs = run.requests.firstTokenNs[request];
    if (firstNs >= 0) player.dispatch({ type: 'go-to-ns', ns: run.nsOf(run.momentAt(firstNs - 1).step, 'scheduled') });
    session.openView('run');
  };
  const right = (id: RightPanel, titleHidden: boolean): React.ReactNode => {
    switch (id) {
      case 'measured':
        return <MeasuredPanel {...panel} titleHidden={titleHidden} />;
      case 'verdicts':
        return <VerdictsPanel {...panel} titleHidden={titleHidden} variants={variants} />;
      case 'totals':
        return (
          <>
            <div className="metrics-totals">
              <TotalsPanel {...panel} titleHidden={titleHidden} />
            </div>
            <div className="metrics-goodput">
              <GoodputPanel {...panel} />
            </div>
          </>
        );
    }
  };
  return (
    <main className="metrics-view" data-layout={layout} data-sides={other === null ? 1 : 2} data-measured={side.measured !== null}>
      <section ref={sentenceRef} id="sentence" className="metrics-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
      </section>
      <div className="metrics-latency">
        <LatencyPanel {...panel} />
      </div>
      <div className="metrics-throughput">
        <ThroughputPanel {...panel} series={series} />
      </div>
      <div className="metrics-requests">
        <RequestsPanel
          {...panel}
          sort={metricsLook.sort}
          onSort={(sort) => player.dispatch({ type: 'metrics-look', look: { sort } })}
          onSaveCsv={(csv) => saveFile(`${opened.document.name} requests.csv`, csv, 'text/csv')}
          onOpenRequest={openRequest}
        />
      </div>
      <aside className="metrics-right" aria-label={en.labels.titles.sideColumn}>
        {layout === 'medium' ? (
          <Tabs
            label={en.labels.titles.sideColumn}
            tabs={RIGHT.map((id) => ({ id, label: metricsWords.tabs[id], content: () => right(id, true) }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : (
          RIGHT.map((id) => (
            <div key={id} className={`metrics-right-panel metrics-${id}-panel`}>
              {right(id, false)}
            </div>
          ))
        )}
      </aside>
      <Transport player={player} layout={layout} targets={panel} />
      {layout === 'phone' ? null : (
        <div className="metrics-strip">
          <RunStrip {...panel} onScrub={(ns) => player.dispatch({ type: 'scrub', ns })} />
        </div>
      )}
    </main>
  );
}
