import { useMemo } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { Player } from '../../player/player.ts';
import type { Transition } from '../../player/player-state.ts';
import { stepsPerSecond } from '../../player/speeds.ts';
import { usePlayer } from '../../player/use-player.ts';
import type { Selection } from '../../scenario/selection.ts';
import { focusSet } from '../../views/focus-set.ts';
import type { Layout, PanelProps, Theme } from '../../views/panel-props.ts';

/** How long the picture takes to the next moment (design: motion). */
const TRANSITION_MS: Readonly<Record<Transition, number>> = { step: 240, jump: 160, cut: 0 };

interface Look {
  readonly layout: Layout;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
}

/** Where the step and phase begin that the playhead is in. */
export function momentStartNs(run: Run, ns: number): number {
  const { step, phase } = run.momentAt(ns);
  return run.stepCount === 0 ? ns : run.nsOf(step, phase);
}

/**
 * What every panel gets but the cause chain: the run's moment at the playhead, who carries a hue, and the three things a mark can ask for.
 * @param byMoment the snapshot stays the same for as long as the playhead is in one step and phase.
 */
export function usePanelProps(player: Player, { layout, theme, reducedMotion }: Look, byMoment = false): Omit<PanelProps, 'why'> {
  const { run, ns, pins, selection, hover, transition, playing, speed } = usePlayer(player, (state) => state);
  const at = byMoment ? momentStartNs(run, ns) : ns;
  const snapshot = useMemo(() => run.snapshot(at), [run, at]);
  const focus = useMemo(() => focusSet(run, pins), [run, pins]);
  const asked = TRANSITION_MS[transition];
  const transitionMs = reducedMotion ? 0 : playing ? Math.min(asked, 1000 / stepsPerSecond(speed)) : asked;
  // Of their own: a mark that has not changed is not drawn again only because the moment has.
  const handlers = useMemo(
    () => ({
      onSelect: (selection: Selection | null) => player.dispatch({ type: 'select', selection }),
      onHover: (hover: Selection | null) => player.dispatch({ type: 'hover', hover }),
      onGo: (goal: number) => player.dispatch({ type: 'go-to-ns', ns: goal }),
    }),
    [player],
  );
  return useMemo(
    () => ({ run, snapshot, focus, layout, theme, selection, hover, reducedMotion, transitionMs, ...handlers }),
    [run, snapshot, focus, layout, theme, selection, hover, reducedMotion, transitionMs, handlers],
  );
}
