import { useMemo } from 'react';
import { en } from '../../narration/en.ts';
import { liveSentence } from '../../narration/live/live-sentence.ts';
import type { Player } from '../../player/player.ts';
import { BatchPanel } from '../../views/batch/BatchPanel.tsx';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { MemoryMap } from '../../views/memory-map/MemoryMap.tsx';
import type { Layout, PanelProps, Theme } from '../../views/panel-props.ts';
import { Transport } from '../shell/Transport.tsx';
import { planOf } from './plan-of.ts';
import { usePanelProps } from './use-panel-props.ts';
import './run-view.css';

interface RunViewProps {
  readonly player: Player;
  readonly look: { readonly layout: Layout; readonly theme: Theme; readonly reducedMotion: boolean };
}

/** The Run screen: sentence, stage, side column, transport, timeline, in the order that Tab goes. */
export function RunView({ player, look }: RunViewProps) {
  const common = usePanelProps(player, look);
  const { run, snapshot, layout } = common;
  const sentence = useMemo(() => liveSentence(run, snapshot), [run, snapshot]);
  const plan = useMemo(() => planOf(run.scenario), [run]);
  const panel: PanelProps = { ...common, why: null };
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
      </aside>
      <Transport player={player} layout={layout} targets={panel} />
      <div className="run-timeline" />
    </main>
  );
}
