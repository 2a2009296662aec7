import { useEffect, useMemo } from 'react';
import type { LoadingPlan } from '../../engine/loading/loading-plan.ts';
import { loadingState } from '../../engine/loading/loading-plan.ts';
import type { LoadingSettings } from '../../engine/loading/loading-links.ts';
import { en } from '../../narration/en.ts';
import { liveLoading } from '../../narration/step/live-loading.ts';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import type { PanelProps } from '../../views/panel-props.ts';
import { LoadingPanel } from '../../views/step/loading/LoadingPanel.tsx';
import { noteLoadingSeen } from '../look/preferences.ts';
import { fittingSentence } from '../run-view/fitting-sentence.ts';
import { planOf } from '../run-view/plan-of.ts';

interface LoadingScreenProps {
  readonly panel: PanelProps;
  readonly loading: LoadingPlan;
  readonly settings: LoadingSettings;
  readonly playing: boolean;
  readonly onSettings: (settings: LoadingSettings) => void;
  readonly onScrub: (ns: number) => void;
}

/** What the Step screen shows while the playhead stands before the run. */
export function LoadingScreen({ panel, loading, settings, playing, onSettings, onScrub }: LoadingScreenProps) {
  const { run, snapshot, layout } = panel;
  const memory = useMemo(() => planOf(run.scenario), [run]);
  const state = useMemo(() => loadingState(loading, snapshot.ns), [loading, snapshot.ns]);
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(1392, 0);
  const sentence = fittingSentence(liveLoading(loading, state, snapshot.ns), layout, sentenceSize.widthPx);
  useEffect(noteLoadingSeen, []);
  return (
    <>
      <section ref={sentenceRef} id="sentence" className="step-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
      </section>
      <div className="step-loading">
        <LoadingPanel
          {...panel}
          loading={loading}
          state={state}
          settings={settings}
          memory={memory}
          ns={snapshot.ns}
          playing={playing}
          onSettings={onSettings}
          onScrub={onScrub}
        />
      </div>
    </>
  );
}
