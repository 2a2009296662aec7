import { useMemo } from 'react';
import { sameTokensNs } from '../../engine/metrics/compare-curves.ts';
import type { StripMeasure } from '../../engine/metrics/compare-curves.ts';
import { compareRuns } from '../../engine/metrics/compare-runs.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import type { CompareClock, ComparePanelProps } from '../../views/compare/compare-props.ts';
import { huesOfA } from '../../views/compare/side-hues.ts';
import { momentStartNs, usePanelProps } from '../run-view/use-panel-props.ts';
import type { Opened } from '../session/session.ts';
import type { ViewProps } from '../views/view-registry.ts';
import { measuredOf } from './measured-of.ts';

interface ComparedProps {
  readonly panel: ComparePanelProps;
  readonly clock: CompareClock;
}

/** Both sides of the comparison at the playhead: by time at the same moment, by token where both have written as much. */
export function useCompareProps(player: Player, look: ViewProps['look'], opened: Opened, baseline: Opened): ComparedProps {
  const common = usePanelProps(player, look, true);
  const { ns, window, compareLook } = usePlayer(player, ({ ns, window, compareLook }) => ({ ns, window, compareLook }));
  const { run, snapshot, focus } = common;
  const { align, measure } = compareLook;
  const comparison = useMemo(() => compareRuns(baseline.run, run), [baseline, run]);
  const aNs = useMemo(() => (align === 'token' ? sameTokensNs(run, ns, baseline.run) : ns), [align, run, ns, baseline]);
  // Of their own: lanes and answers are drawn from them, and stay as they are from step to step.
  const huesA = useMemo(() => huesOfA(baseline.run, comparison.match, focus), [baseline, comparison, focus]);
  const measuredA = useMemo(() => measuredOf(baseline), [baseline]);
  const measuredB = useMemo(() => measuredOf(opened), [opened]);
  const isOverA = aNs >= baseline.run.endNs;
  const isOverB = ns >= run.endNs;
  const momentNs = momentStartNs(baseline.run, aNs);
  const a = useMemo(
    () => ({
      side: 'a' as const,
      name: baseline.document.name,
      document: baseline.document,
      run: baseline.run,
      snapshot: baseline.run.snapshot(momentNs),
      isOver: isOverA,
      hues: huesA,
      measured: measuredA,
    }),
    [baseline, momentNs, isOverA, huesA, measuredA],
  );
  const b = useMemo(
    () => ({
      side: 'b' as const,
      name: opened.document.name,
      document: opened.document,
      run,
      snapshot,
      isOver: isOverB,
      hues: focus,
      measured: measuredB,
    }),
    [opened, run, snapshot, focus, isOverB, measuredB],
  );
  const panel = useMemo(
    () => ({
      ...common,
      why: null,
      comparison,
      align,
      measure,
      window,
      a,
      b,
      onScrub: (goal: number) => player.dispatch({ type: 'scrub', ns: goal }),
      onMeasure: (next: StripMeasure) => player.dispatch({ type: 'compare-look', look: { measure: next } }),
    }),
    [common, comparison, align, measure, window, a, b, player],
  );
  return { panel, clock: { aNs, bNs: ns } };
}
