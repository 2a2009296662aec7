import type { CSSProperties } from 'react';
import { moreWaitingText } from '../../narration/batch-text.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { SelectableRow } from '../panel/SelectableRow.tsx';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { BatchRow } from './BatchRow.tsx';
import { QueueRow } from './QueueRow.tsx';
import { barEnds, nameWidthPx, slotRows } from './batch-rows.ts';
import { doingText, idleText, queueRowWords, slotRowWords } from './row-words.ts';

const HEAD_PX = 16;
const LEAST_ROW_PX = 16;
/** A thumb needs 44 px. */
const MOST_ROW_PX = { wide: 20, medium: 20, phone: 44 } as const;
const LEAST_QUEUE_ROWS = 2;
const DESIGN_SIZE = { widthPx: 488, heightPx: 198 };

/** One row a slot, and below the rule one row a waiting request, as many as there is room for. */
export function SlotsAndQueue(props: PanelProps) {
  const { run, snapshot, focus, layout, selection, hover, onSelect, onHover } = props;
  const [ref, { heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const rows = slotRows(run, snapshot);
  const { waiting } = snapshot;
  const room = heightPx - HEAD_PX;
  const rowPx = Math.max(LEAST_ROW_PX, Math.min(MOST_ROW_PX[layout], Math.floor(room / (rows.length + waiting.length))));
  const queueRoom = Math.max(LEAST_QUEUE_ROWS, Math.floor(room / rowPx) - rows.length);
  const queueShown = waiting.length <= queueRoom ? waiting.length : queueRoom - 1;

  const hovered = requestOfSelection(hover, snapshot);
  const selected = requestOfSelection(selection, snapshot);
  const preferred = Math.max(0, selection?.kind === 'page' ? 0 : rows.findIndex(({ occupant }) => occupant?.request === selected));
  const roving = useRoving<HTMLDivElement>(rows.length + queueShown, 1, preferred);
  const ends = barEnds(run);
  const wide = layout === 'wide';
  const style = { '--row': `${rowPx}px`, '--name': `${nameWidthPx(run)}px` } as CSSProperties;
  const labels = spoken.labels.batch;
  return (
    <div ref={ref} className="batch" data-layout={layout} style={style}>
      <div className="batch-heads batch-grid type-small" aria-hidden="true">
        <span className="batch-head-cache">{labels.cacheToRead}</span>
        <span className="batch-head-written">{wide ? labels.writtenOfAsked : labels.writtenOfAskedShort}</span>
        <span className="batch-pages">{labels.pages}</span>
      </div>
      <div {...roving.container} className="batch-rows">
        {rows.map((row, i) => {
          const request = row.occupant?.request ?? -1;
          return (
            <SelectableRow
              key={row.slot}
              index={i}
              reachable={roving.current === i}
              className={row.occupant === null ? 'batch-row batch-row-idle' : 'batch-row batch-grid'}
              selection={row.occupant === null ? { kind: 'slot', slot: row.slot } : { kind: 'request', request }}
              words={slotRowWords(run, snapshot, row)}
              hovered={request < 0 ? hover?.kind === 'slot' && hover.slot === row.slot : request === hovered}
              selected={selection?.kind === 'request' ? request === selected : selection?.kind === 'slot' && selection.slot === row.slot}
              onSelect={onSelect}
              onHover={onHover}
            >
              <BatchRow
                row={row}
                hue={focus.hueOf(request)}
                layout={layout}
                ends={ends}
                text={
                  row.occupant === null
                    ? idleText(run, snapshot, row.slot)
                    : doingText(run, snapshot, row.occupant.running, wide ? 'long' : 'short')
                }
              />
            </SelectableRow>
          );
        })}
        <div className="batch-rule" />
        {waiting.slice(0, queueShown).map(({ request }, i) => (
          <SelectableRow
            key={request}
            index={rows.length + i}
            reachable={roving.current === rows.length + i}
            className="batch-row queue-row"
            selection={{ kind: 'request', request }}
            words={queueRowWords(run, snapshot, i)}
            hovered={request === hovered}
            selected={selection?.kind === 'request' && request === selected}
            onSelect={onSelect}
            onHover={onHover}
          >
            <QueueRow run={run} snapshot={snapshot} focus={focus} index={i} wide={wide} />
          </SelectableRow>
        ))}
        {queueShown < waiting.length ? (
          <p className="queue-more type-label">{plainText(moreWaitingText(snapshot, queueShown) ?? [])}</p>
        ) : null}
      </div>
    </div>
  );
}
