import { spoken } from '../../narration/spoken.ts';
import type { Sentence } from '../../narration/parts.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import { Panel } from '../panel/Panel.tsx';
import { SelectableRow } from '../panel/SelectableRow.tsx';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import type { PanelProps } from '../panel-props.ts';
import { focusRows, focusTwin } from './focus-rows.ts';
import './focus-list.css';

interface FocusListPanelProps extends PanelProps {
  readonly sentence: Sentence;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
}

/** The key of hues where there are more requests than hues: the eight that carry one, and where each is now. */
export function FocusListPanel(props: FocusListPanelProps) {
  const { run, snapshot, focus, layout, sentence, selection, hover, titleHidden = false, onSelect, onHover } = props;
  const rows = focusRows(run, snapshot, focus);
  const columns = layout === 'wide' ? 2 : 1;
  const roving = useRoving<HTMLDivElement>(rows.length, columns, 0);
  const [hovered, selected] = [requestOfSelection(hover, snapshot), requestOfSelection(selection, snapshot)];
  return (
    <Panel
      id="focus-set"
      title={spoken.labels.titles.focusSet}
      sentence={sentence}
      badge={null}
      twin={() => focusTwin(run, snapshot, focus)}
      targets={props}
      titleHidden={titleHidden}
    >
      <div {...roving.container} className="focus-list" data-layout={layout}>
        {rows.map(({ request, hue, name, peak, now }, i) => (
          <SelectableRow
            key={request}
            index={i}
            reachable={roving.current === i}
            className="focus-row"
            selection={{ kind: 'request', request }}
            words={`${name}, ${peak}, ${now}`}
            hovered={request === hovered}
            selected={selection?.kind === 'request' && request === selected}
            onSelect={onSelect}
            onHover={onHover}
          >
            <span className="focus-name type-title" style={{ borderColor: hueColour(hue) }}>
              {name}
            </span>
            <span className="type-num">{peak}</span>
            <span className="focus-now type-label">{now}</span>
          </SelectableRow>
        ))}
      </div>
    </Panel>
  );
}
