import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { spoken } from '../../narration/spoken.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { FocusSet } from '../focus-set.ts';
import type { TwinTable } from '../panel/twin-table.ts';

const { columns, focusSet: labels, titles } = spoken.labels;

export interface FocusRow {
  readonly request: number;
  readonly hue: number;
  readonly name: string;
  readonly peak: string;
  /** Where it is now: "slot 4, holds 270", "waits", "done". */
  readonly now: string;
}

/** The requests that carry a hue, by arrival. */
export function focusRows(run: Run, snapshot: Snapshot, focus: FocusSet): readonly FocusRow[] {
  return focus.members.map((request) => ({
    request,
    hue: focus.hueOf(request),
    name: requestLabel(run.scenario, request),
    peak: labels.peak(run.requests.peakPages[request] ?? 0),
    now: stateText(snapshot, request),
  }));
}

function stateText(snapshot: Snapshot, request: number): string {
  const running = snapshot.running.find((candidate) => candidate.request === request);
  if (running !== undefined) return labels.holds(running.slot, running.pages.length);
  switch (snapshot.states[request]) {
    case 'waiting':
      return labels.waits;
    case 'finished':
      return labels.done;
    case 'aborted':
      return labels.aborted;
    case 'rejected':
      return labels.rejected;
    default:
      return labels.notHereYet;
  }
}

export function focusTwin(run: Run, snapshot: Snapshot, focus: FocusSet): TwinTable {
  return {
    caption: spoken.pictures.twins.atStep(titles.focusSet, snapshot.step),
    columns: [{ label: columns.request }, { label: columns.peakPages }, { label: columns.state }],
    rows: focusRows(run, snapshot, focus).map(({ request, name, peak, now }) => ({ key: request, cells: [name, peak, now] })),
  };
}
