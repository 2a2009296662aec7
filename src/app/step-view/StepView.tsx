import { useMemo } from 'react';
import { knownError } from '../../engine/cost/known-error.ts';
import { errorKindOf } from '../../engine/cost/step-error.ts';
import { en } from '../../narration/en.ts';
import { stepWords } from '../../narration/step/en.ts';
import { liveStep } from '../../narration/step/live-step.ts';
import { placeUse as placeUseOf, stepScene } from '../../narration/step/step-scene.ts';
import { usePlayer } from '../../player/use-player.ts';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { RunStrip } from '../../views/metrics/RunStrip.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { Breadcrumb } from '../../views/step/Breadcrumb.tsx';
import { PipesPanel } from '../../views/step/pipes/PipesPanel.tsx';
import { RibbonPanel } from '../../views/step/ribbon/RibbonPanel.tsx';
import { RooflinePanel } from '../../views/step/roofline/RooflinePanel.tsx';
import type { StepPanelProps } from '../../views/step/step-props.ts';
import { fittingSentence } from '../run-view/fitting-sentence.ts';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import { Transport } from '../shell/Transport.tsx';
import type { ViewProps } from '../views/view-registry.ts';
import { openPlace } from './open-place.ts';
import { rooflineData } from './roofline-facts.ts';
import './step-view.css';

/** The Step screen: one step opened up into layers and operators, what it moves through every level of memory, and the roofline over it. */
export default function StepView({ session, look }: ViewProps) {
  const { player } = session;
  const common = usePanelProps(player, look);
  const { run, snapshot, layout } = common;
  const { stepLook, playing } = usePlayer(player, ({ stepLook, playing }) => ({ stepLook, playing }));
  const scene = useMemo(() => stepScene(run, snapshot.step), [run, snapshot.step]);
  const placeUse = useMemo(() => placeUseOf(run, scene, stepLook.place), [run, scene, stepLook.place]);
  const lengths = useMemo(() => liveStep(scene, stepLook.place, placeUse), [scene, stepLook.place, placeUse]);
  const roofline = useMemo(() => rooflineData(run, scene, stepLook), [run, scene, stepLook]);
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(1392, 0);
  const sentence = fittingSentence(lengths, layout, sentenceSize.widthPx);
  const kind = errorKindOf(scene.scheduled.work);
  const panel: StepPanelProps = {
    ...common,
    why: null,
    scene,
    look: stepLook,
    placeUse,
    knownError: kind === null ? null : (knownError(run.scenario.gpu.id, kind)?.p95Abs ?? null),
    playing,
    onPlace: (place) => openPlace(player, place),
    onLook: (change) => player.dispatch({ type: 'step-look', look: change }),
    onScrub: (ns) => player.dispatch({ type: 'scrub', ns }),
  };
  return (
    <main className="step-view" data-layout={layout} data-run-hash={run.hash}>
      <Breadcrumb step={scene.step} place={stepLook.place} onRun={() => session.openView('run')} onPlace={panel.onPlace} />
      <section ref={sentenceRef} id="sentence" className="step-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
      </section>
      <div className="step-ribbon">
        <RibbonPanel {...panel} />
      </div>
      <div className="step-pipes">
        <PipesPanel {...panel} />
      </div>
      <div className="step-roofline" aria-label={stepWords.titles.roofline}>
        <RooflinePanel {...panel} data={roofline} />
      </div>
      <Transport player={player} layout={layout} targets={panel} />
      {layout === 'phone' ? null : (
        <div className="step-strip">
          <RunStrip {...panel} onScrub={panel.onScrub} />
        </div>
      )}
    </main>
  );
}
