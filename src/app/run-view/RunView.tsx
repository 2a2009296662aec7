import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { spoken } from '../../narration/spoken.ts';
import { inspect } from '../../narration/inspect/inspect.ts';
import { liveSentence } from '../../narration/live/live-sentence.ts';
import { panelSentence } from '../../narration/panel-sentence.ts';
import { stepCost } from '../../narration/step-cost.ts';
import { usePlayer } from '../../player/use-player.ts';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { MemoryMap } from '../../views/memory-map/MemoryMap.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { pagesPerPlace } from '../../views/memory-map/scale-ladder.ts';
import type { Layout } from '../../views/panel-props.ts';
import { Timeline } from '../../views/timeline/Timeline.tsx';
import { Transport } from '../shell/Transport.tsx';
import { useTextSize } from '../look/preferences.ts';
import type { ViewProps } from '../views/view-registry.ts';
import { InspectorSheet } from './InspectorSheet.tsx';
import { EmptyRun } from '../scenario-column/EmptyRun.tsx';
import { draftRemark, withRemark } from '../scenario-column/draft-remark.ts';
import { fittingSentence } from './fitting-sentence.ts';
import { planOf } from './plan-of.ts';
import { SideColumn } from './SideColumn.tsx';
import type { RunPanelProps } from './side-panels.tsx';
import { usePanelProps } from './use-panel-props.ts';
import './run-view.css';

const DESIGN_SENTENCE_PX: Readonly<Record<Layout, number>> = { wide: 872, medium: 616, phone: 358 };

/** The Run screen: sentence, stage, side column, transport, timeline, in the order that Tab goes. */
export function RunView({ session, look, lanesBy }: ViewProps) {
  const { player } = session;
  const common = usePanelProps(player, look);
  const { run, snapshot, layout, selection } = common;
  const { window, whyShown, expectedEndNs } = usePlayer(player, ({ window, whyShown, expectedEndNs }) => ({
    window,
    whyShown,
    expectedEndNs,
  }));
  const [previewNs, setPreviewNs] = useState<number | null>(null);
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(DESIGN_SENTENCE_PX[layout], 0);
  const lengths = useMemo(() => liveSentence(run, previewNs === null ? snapshot : run.snapshot(previewNs)), [run, snapshot, previewNs]);
  const plan = useMemo(() => planOf(run.scenario), [run]);
  const cost = useMemo(() => stepCost(run, snapshot), [run, snapshot]);
  const inspection = useMemo(() => inspect(run, snapshot, selection), [run, snapshot, selection]);
  const onAttention = useCallback(() => session.openView('attention'), [session]);
  const panel: RunPanelProps = { ...common, why: whyShown ? inspection.why : null, cost, inspection, onAttention };
  const textSize = useTextSize();
  const remark = useStore(draftRemark, ({ remark }) => remark);
  const sentence = fittingSentence(withRemark(lengths, remark), layout, sentenceSize.widthPx / textSize);
  const openStep = useCallback(
    (step: number) => {
      const { run, ns } = player.store.getState();
      if (run.momentAt(ns).step !== step) player.dispatch({ type: 'go-to-step', step });
      session.openView('step');
    },
    [player, session],
  );
  const pagesPerMark = pagesPerPlace(snapshot.usablePages);
  return (
    <main className="run-view" data-layout={layout} data-run-hash={run.hash}>
      <section ref={sentenceRef} id="sentence" className="run-sentence" aria-label={spoken.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
        {run.requestCount === 0 ? <EmptyRun session={session} /> : null}
      </section>
      <div className="run-stage">
        <MemoryMap {...panel} plan={plan} sentence={panelSentence('memory-map', run, snapshot, { pagesPerMark })} />
      </div>
      {layout === 'phone' ? null : <SideColumn key={layout} {...panel} />}
      <Transport player={player} layout={layout} targets={panel} />
      <div className="run-timeline">
        <Timeline
          {...panel}
          window={window}
          expectedEndNs={expectedEndNs}
          lanesBy={lanesBy}
          previewSentence={setPreviewNs}
          onWindow={(window) => player.dispatch({ type: 'set-window', window })}
          onScrub={(ns) => player.dispatch({ type: 'scrub', ns })}
          onOpenStep={openStep}
        />
      </div>
      {layout === 'phone' ? <InspectorSheet {...panel} /> : null}
    </main>
  );
}
