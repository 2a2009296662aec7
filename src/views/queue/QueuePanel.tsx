import type { CSSProperties } from 'react';
import { moreWaitingText } from '../../narration/batch-text.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import type { Sentence } from '../../narration/parts.ts';
import { QueueRow } from '../batch/QueueRow.tsx';
import { nameWidthPx } from '../batch/batch-rows.ts';
import { queueTwin } from '../batch/batch-twin.ts';
import { queueRowWords } from '../batch/row-words.ts';
import '../batch/batch.css';
import './queue.css';
import { Panel } from '../panel/Panel.tsx';
import { SelectableRow } from '../panel/SelectableRow.tsx';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';

interface QueuePanelProps extends PanelProps {
  readonly sentence: Sentence;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
}

const ROW_PX = 16;
const DESIGN_SIZE = { widthPx: 488, heightPx: 48 };

/** The head of a long queue, as many rows as there is room for, and how many more wait. */
export function QueuePanel(props: QueuePanelProps) {
  const { run, snapshot, focus, layout, sentence, selection, hover, titleHidden = false, onSelect, onHover } = props;
  const [ref, { heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const { waiting } = snapshot;
  const room = Math.max(2, Math.floor(heightPx / ROW_PX));
  const shown = waiting.length <= room ? waiting.length : room - 1;
  const roving = useRoving<HTMLDivElement>(shown, 1, 0);
  const [hovered, selected] = [requestOfSelection(hover, snapshot), requestOfSelection(selection, snapshot)];
  const style = { '--row': `${ROW_PX}px`, '--name': `${nameWidthPx(run)}px` } as CSSProperties;
  return (
    <Panel
      id="queue"
      title={spoken.labels.titles.queue}
      sentence={sentence}
      badge={null}
      twin={() => queueTwin(run, snapshot)}
      targets={props}
      titleHidden={titleHidden}
    >
      <div ref={ref} className="batch queue" data-layout={layout} style={style}>
        <div {...roving.container} className="batch-rows">
          {waiting.slice(0, shown).map(({ request }, i) => (
            <SelectableRow
              key={request}
              index={i}
              reachable={roving.current === i}
              className="batch-row queue-row"
              selection={{ kind: 'request', request }}
              words={queueRowWords(run, snapshot, i)}
              hovered={request === hovered}
              selected={selection?.kind === 'request' && request === selected}
              onSelect={onSelect}
              onHover={onHover}
            >
              <QueueRow run={run} snapshot={snapshot} focus={focus} index={i} wide={false} />
            </SelectableRow>
          ))}
        </div>
        {shown < waiting.length ? <p className="queue-more type-label">{plainText(moreWaitingText(snapshot, shown) ?? [])}</p> : null}
      </div>
    </Panel>
  );
}
