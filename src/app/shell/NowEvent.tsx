import type { Phase } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import { spoken } from '../../narration/spoken.ts';
import { eventName } from '../../narration/event-name.ts';
import { SentenceText } from '../../views/panel/SentenceText.tsx';
import type { SentenceTargets } from '../../views/panel/SentenceText.tsx';
import { nowEvent } from './now-event.ts';

interface NowEventProps {
  readonly run: Run;
  readonly step: number;
  readonly phase: Phase;
  readonly targets: SentenceTargets;
}

/** "now: preempt F" */
export function NowEvent({ run, step, phase, targets }: NowEventProps) {
  const event = run.stepCount > 0 ? nowEvent(run, step, phase) : null;
  if (event === null) return <span className="now-event" />;
  return (
    <span className="now-event" data-cause={event.kind === 'preempt' || event.kind === 'blocked' || event.kind === 'reject'}>
      {spoken.controls.transport.now} <SentenceText sentence={eventName(run, event)} targets={targets} />
    </span>
  );
}
