import { useMemo } from 'react';
import { errorKindOf, worstErrorOf } from '../../engine/cost/step-error.ts';
import { en } from '../../narration/en.ts';
import { liveStep } from '../../narration/step/live-step.ts';
import { placeUse as placeUseOf } from '../../narration/step/place-use.ts';
import { stepScene } from '../../narration/step/step-scene.ts';
import type { Player } from '../../player/player.ts';
import type { StepLook } from '../../scenario/step-look.ts';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import type { PanelProps } from '../../views/panel-props.ts';
import { PipesPanel } from '../../views/step/pipes/PipesPanel.tsx';
import { RibbonPanel } from '../../views/step/ribbon/RibbonPanel.tsx';
import { RooflinePanel } from '../../views/step/roofline/RooflinePanel.tsx';
import type { StepPanelProps } from '../../views/step/step-props.ts';
import { fittingSentence } from '../run-view/fitting-sentence.ts';
import { openPlace } from './open-place.ts';
import { rooflineData } from './roofline-facts.ts';

interface StepScreenProps {
  readonly player: Player;
  readonly common: PanelProps;
  readonly look: StepLook;
  readonly playing: boolean;
}

/** Sentence, ribbon, pipes and roofline of the step the playhead stands in. */
export function StepScreen({ player, common, look, playing }: StepScreenProps) {
  const { run, snapshot, layout } = common;
  const { place, whatIf } = look;
  const scene = useMemo(() => stepScene(run, snapshot.step), [run, snapshot.step]);
  const placeUse = useMemo(() => placeUseOf(run, scene, place), [run, scene, place]);
  const lengths = useMemo(() => liveStep(scene, place, placeUse), [scene, place, placeUse]);
  const roofline = useMemo(() => rooflineData(run, scene, whatIf), [run, scene, whatIf]);
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(1392, 0);
  const sentence = fittingSentence(lengths, layout, sentenceSize.widthPx);
  const kind = errorKindOf(scene.scheduled.work);
  const panel: StepPanelProps = {
    ...common,
    scene,
    look,
    placeUse,
    knownError: kind === null ? null : worstErrorOf(run.scenario, [kind]),
    playing,
    onPlace: (next) => openPlace(player, next),
    onLook: (change) => player.dispatch({ type: 'step-look', look: change }),
    onScrub: (ns) => player.dispatch({ type: 'scrub', ns }),
  };
  return (
    <>
      <section ref={sentenceRef} id="sentence" className="step-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
      </section>
      <div className="step-ribbon">
        <RibbonPanel {...panel} />
      </div>
      <div className="step-pipes">
        <PipesPanel {...panel} />
      </div>
      <div className="step-roofline">
        <RooflinePanel {...panel} data={roofline} />
      </div>
    </>
  );
}
