import { useEffect, useMemo } from 'react';
import { DEFAULT_LOADING } from '../../engine/loading/loading-links.ts';
import { loadingPlan } from '../../engine/loading/loading-plan.ts';
import { usePlayer } from '../../player/use-player.ts';
import { RunStrip } from '../../views/metrics/RunStrip.tsx';
import type { PanelProps } from '../../views/panel-props.ts';
import { Breadcrumb } from '../../views/step/Breadcrumb.tsx';
import { isLoadingSeen } from '../look/preferences.ts';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import { Transport } from '../shell/Transport.tsx';
import type { ViewProps } from '../views/view-registry.ts';
import { LoadingScreen } from './LoadingScreen.tsx';
import { openPlace } from './open-place.ts';
import { StepScreen } from './StepScreen.tsx';
import './step-view.css';

export { stepCommand as command } from './step-command.ts';

/** The Step screen: one step opened up into layers and operators; before the run, the weights on their way to the card. */
export default function StepView({ session, look }: ViewProps) {
  const { player } = session;
  const common: PanelProps = { ...usePanelProps(player, look), why: null };
  const { run, snapshot, layout } = common;
  const { stepLook, playing } = usePlayer(player, ({ stepLook, playing }) => ({ stepLook, playing }));
  const settings = stepLook.loading ?? DEFAULT_LOADING;
  const loading = useMemo(() => {
    const { gpu, model, formats, group } = run.scenario;
    return loadingPlan(gpu, model, formats.weights, settings, group?.cards);
  }, [run, settings]);
  const isBeforeRun = snapshot.ns < 0 && loading !== null;
  // Shown by itself until it has been looked at once.
  useEffect(() => {
    if (!isLoadingSeen()) player.dispatch({ type: 'step-look', look: { loading: DEFAULT_LOADING } });
  }, [player]);
  const onScrub = (ns: number) => player.dispatch({ type: 'scrub', ns });
  return (
    <main className="step-view" data-layout={layout} data-run-hash={run.hash} data-before-run={isBeforeRun}>
      <Breadcrumb
        step={isBeforeRun ? null : snapshot.step}
        place={stepLook.place}
        loadingNs={loading?.durationNs ?? null}
        isLoadingShown={stepLook.loading !== null}
        onRun={() => session.openView('run')}
        onPlace={(place) => openPlace(player, place)}
        onLoading={() => {
          player.dispatch({ type: 'step-look', look: { loading: settings } });
          player.dispatch({ type: 'first' });
        }}
        onAttention={() => session.openView('attention')}
        onCloseLoading={() => player.dispatch({ type: 'step-look', look: { loading: null } })}
      />
      {isBeforeRun ? (
        <LoadingScreen
          panel={common}
          loading={loading}
          settings={settings}
          playing={playing}
          onSettings={(next) => player.dispatch({ type: 'step-look', look: { loading: next } })}
          onScrub={onScrub}
        />
      ) : (
        <StepScreen player={player} common={common} look={stepLook} playing={playing} />
      )}
      <Transport player={player} layout={layout} targets={common} />
      {layout === 'phone' ? null : (
        <div className="step-strip">
          <RunStrip {...common} onScrub={onScrub} />
        </div>
      )}
    </main>
  );
}
