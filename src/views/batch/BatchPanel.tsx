import { lazy, Suspense } from 'react';
import type { Sentence } from '../../narration/parts.ts';
import { spoken } from '../../narration/spoken.ts';
import { Panel } from '../panel/Panel.tsx';
import type { PanelProps } from '../panel-props.ts';
import { SlotsAndQueue } from './SlotsAndQueue.tsx';
import { MOST_SLOT_ROWS } from './batch-rows.ts';
import { batchTwin } from './batch-twin.ts';
import './batch.css';

/** Few slots are the first picture; the bars of many come when they are needed. */
const ManySlots = lazy(() => import('./ManySlots.tsx').then((module) => ({ default: module.ManySlots })));

interface BatchPanelProps extends PanelProps {
  readonly sentence: Sentence;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
}

/** Who is in the batch, slot by slot, and who waits and why. Above 12 slots: the token budget and the cache of every slot as bars. */
export function BatchPanel(props: BatchPanelProps) {
  const { run, snapshot, sentence, titleHidden = false } = props;
  return (
    <Panel
      id="batch"
      title={spoken.labels.titles.batch}
      sentence={sentence}
      badge="exact"
      twin={() => batchTwin(run, snapshot)}
      targets={props}
      titleHidden={titleHidden}
    >
      {snapshot.slots.length > MOST_SLOT_ROWS ? (
        <Suspense fallback={null}>
          <ManySlots {...props} />
        </Suspense>
      ) : (
        <SlotsAndQueue {...props} />
      )}
    </Panel>
  );
}
