import { useState, useMemo } from 'react';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { en } from '../../narration/en.ts';
import { liveSentence } from '../../narration/live/live-sentence.ts';
import { whyOf } from '../../narration/why/why-of.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { BatchPanel } from '../../views/batch/BatchPanel.tsx';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { MemoryMap } from '../../views/memory-map/MemoryMap.tsx';
import type { Layout, PanelProps, Theme } from '../../views/panel-props.ts';
import { StepTimePanel } from '../../views/step-time/StepTimePanel.tsx';
import type { LanesBy } from '../../views/timeline/lane-mode.ts';
import { Timeline } from '../../views/timeline/Timeline.tsx';
import { Transport } from '../shell/Transport.tsx';
import { planOf } from './plan-of.ts';
import { usePanelProps } from './use-panel-props.ts';
import './run-view.css';

interface RunViewProps {
  readonly player: Player;
  readonly look: { readonly layout: Layout; readonly theme: Theme; readonly reducedMotion: boolean };
  readonly lanesBy: LanesBy | null;
}

/** The Run screen: sentence, stage, side column, transport, timeline, in the order that Tab goes. */
export function RunView({ player, look, lanesBy }: RunViewProps) {
  const common = usePanelProps(player, look);
  const { run, snapshot, layout, selection } = common;
  const { window, whyShown } = usePlayer(player, ({ window, whyShown }) => ({ window, whyShown }));
  const [previewNs, setPreviewNs] = useState<number | null>(null);
  const told = useMemo(() => (previewNs === null ? snapshot : run.snapshot(previewNs)), [run, snapshot, previewNs]);
  const sentence = useMemo(() => liveSentence(run, told), [run, told]);
  const plan = useMemo(() => planOf(run.scenario), [run]);
  const cost = useMemo(() => createCostModel(run.scenario.gpu, run.scenario.model, run.scenario.formats), [run]);
  const opened = useMemo(() => cost.open(snapshot.work), [cost, snapshot]);
  const why = useMemo(() => whyOf(run, snapshot, selection), [run, snapshot, selection]);
  const panel: PanelProps = { ...common, why: whyShown ? why : null };
  const titles = en.labels.titles;
  return (
    <main className="run-view" data-layout={layout}>
      <div className="run-main">
        <section id="sentence" className="run-sentence" aria-label={titles.liveSentence} tabIndex={-1}>
          <LiveSentence sentence={sentence} layout={layout} targets={panel} />
        </section>
        <div className="run-stage">
          <MemoryMap {...panel} plan={plan} sentence={[]} />
        </div>
      </div>
      <aside className="run-side" aria-label={titles.sideColumn}>
        <div className="run-side-panel run-batch">
          <BatchPanel {...panel} sentence={[]} />
        </div>
        <div className="run-side-panel run-step-time">
          <StepTimePanel {...panel} sentence={[]} cost={opened} />
        </div>
      </aside>
      <Transport player={player} layout={layout} targets={panel} />
      <div className="run-timeline">
        <Timeline
          {...panel}
          window={window}
          lanesBy={lanesBy}
          previewSentence={setPreviewNs}
          onWindow={(window) => player.dispatch({ type: 'set-window', window })}
          onScrub={(ns) => player.dispatch({ type: 'scrub', ns })}
        />
      </div>
    </main>
  );
}
