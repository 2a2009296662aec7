import { memo, useContext, useDeferredValue } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { PlayingContext } from '../panel/playing.ts';
import { slotRows } from './batch-rows.ts';
import { groupWords } from './row-words.ts';
import { slotGroups } from './slot-bars.ts';

interface SlotBarTargetsProps {
  readonly run: Run;
  readonly snapshot: Snapshot;
  /** The bar that Tab reaches. */
  readonly reachable: number;
  readonly x: number;
  readonly topY: number;
  readonly pitchPx: number;
  readonly heightPx: number;
}

/** The buttons over the bars, by `data-roving`, with what each bar tells as its name: the names follow the picture a little later. */
export function SlotBarTargets(props: SlotBarTargetsProps) {
  // Also when the run stops: the press of the button comes first.
  const playing = useDeferredValue(useContext(PlayingContext));
  return <NamedTargets {...props} run={useDeferredValue(props.run)} snapshot={useDeferredValue(props.snapshot)} playing={playing} />;
}

/** While the run plays nothing of this is spoken: the names stay as they are and follow at rest. */
const NamedTargets = memo(
  function NamedTargets({ run, snapshot, reachable, x, topY, pitchPx, heightPx }: SlotBarTargetsProps & { readonly playing: boolean }) {
    return slotGroups(slotRows(run, snapshot)).map((group, i) => (
      <rect
        key={group.firstSlot}
        className="bar-target"
        role="button"
        aria-label={groupWords(run, snapshot, group)}
        tabIndex={i === reachable ? 0 : -1}
        data-roving={i}
        x={x + i * pitchPx}
        y={topY}
        width={pitchPx}
        height={heightPx}
      />
    ));
  },
  (before, after) =>
    before.run === after.run &&
    (before.snapshot === after.snapshot || (before.playing && after.playing)) &&
    before.reachable === after.reachable &&
    before.x === after.x &&
    before.topY === after.topY &&
    before.pitchPx === after.pitchPx &&
    before.heightPx === after.heightPx,
);
