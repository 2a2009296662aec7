import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { spoken } from '../../narration/spoken.ts';
import { requestLabel } from '../../narration/sentence.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import type { FocusSet } from '../focus-set.ts';
import { reasonDecides, reasonText, waitedText } from './row-words.ts';

interface QueueRowProps {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly focus: FocusSet;
  readonly index: number;
  readonly wide: boolean;
}

/** The cells of one waiting request: who, why, since when. */
export function QueueRow({ run, snapshot, focus, index, wide }: QueueRowProps) {
  const waiting = snapshot.waiting[index];
  if (waiting === undefined) return null;
  const colour = hueColour(focus.hueOf(waiting.request));
  return (
    <>
      <span className="batch-name type-title" style={{ borderColor: colour }}>
        {requestLabel(run.scenario, waiting.request)}
      </span>
      <svg className="queue-mark" width="11" height="9" aria-hidden="true">
        <line x1="0" x2="11" y1="4.5" y2="4.5" stroke={colour} strokeWidth="1.5" strokeDasharray="1.5 3" />
      </svg>
      {wide ? <span className="queue-state type-label">{spoken.labels.batch.queued}</span> : null}
      <span className={reasonDecides(snapshot, index) ? 'queue-reason type-label type-signal' : 'queue-reason type-label'}>
        {reasonText(run, snapshot, index)}
      </span>
      <span className="queue-wait type-num type-quiet">{waitedText(snapshot, index)}</span>
    </>
  );
}
