import { useMemo } from 'react';
import { sameTokensNs } from '../../engine/metrics/compare-curves.ts';
import { compareRuns } from '../../engine/metrics/compare-runs.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import type { ComparePanelProps } from '../../views/compare/compare-props.ts';
import { huesOfA } from '../../views/compare/side-hues.ts';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import type { Opened } from '../session/session.ts';
import type { ViewProps } from '../views/view-registry.ts';
import { measuredOf } from './measured-of.ts';

/** Both sides of the comparison at the playhead: by time at the same moment, by token where both have written as much. */
export function useCompareProps(player: Player, look: ViewProps['look'], opened: Opened, baseline: Opened): ComparePanelProps {
  const common = usePanelProps(player, look);
  const { ns, window, compareLook } = usePlayer(player, ({ ns, window, compareLook }) => ({ ns, window, compareLook }));
  const { run, snapshot, focus } = common;
  const { align, measure } = compareLook;
  const comparison = useMemo(() => compareRuns(baseline.run, run), [baseline, run]);
  const aNs = useMemo(() => (align === 'token' ? sameTokensNs(run, ns, baseline.run) : ns), [align, run, ns, baseline]);
  const huesA = useMemo(() => huesOfA(baseline.run, comparison.match, focus), [baseline, comparison, focus]);
  const measuredA = useMemo(() => measuredOf(baseline), [baseline]);
  const measuredB = useMemo(() => measuredOf(opened), [opened]);
  const snapshotA = useMemo(() => baseline.run.snapshot(aNs), [baseline, aNs]);
  return useMemo(
    () => ({
      ...common,
      why: null,
      comparison,
      align,
      measure,
      window,
      a: {
        side: 'a',
        name: baseline.document.name,
        document: baseline.document,
        run: baseline.run,
        snapshot: snapshotA,
        ns: aNs,
        hues: huesA,
        measured: measuredA,
      },
      b: { side: 'b', name: opened.document.name, document: opened.document, run, snapshot, ns, hues: focus, measured: measuredB },
      onScrub: (goal) => player.dispatch({ type: 'scrub', ns: goal }),
      onMeasure: (next) => player.dispatch({ type: 'compare-look', look: { measure: next } }),
    }),
    [
      common,
      comparison,
      align,
      measure,
      window,
      baseline,
      snapshotA,
      aNs,
      huesA,
      measuredA,
      opened,
      run,
      snapshot,
      ns,
      focus,
      measuredB,
      player,
    ],
  );
}
