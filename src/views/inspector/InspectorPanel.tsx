import type { Inspection } from '../../narration/narration.ts';
import { spoken } from '../../narration/spoken.ts';
import { Button } from '../../ui/Button.tsx';
import { FormulaView } from '../formula/FormulaView.tsx';
import { SheetLens } from '../memory-map/SheetLens.tsx';
import { Panel } from '../panel/Panel.tsx';
import type { PanelProps } from '../panel-props.ts';
import { WhyChainView } from './WhyChainView.tsx';
import { inspectorTwin } from './inspector-twin.ts';
import './inspector.css';

interface InspectorPanelProps extends PanelProps {
  /** What it says about the selection, or about the current step when nothing is selected. */
  readonly inspection: Inspection;
  /** Where a tab names the panel. */
  readonly titleHidden?: boolean;
  /** Opens what is done with the keys and values of a page. */
  readonly onAttention: () => void;
}

/** Name, formula with its numbers filled in, and why; further formulas below. Of the selection, or of the current step. */
export function InspectorPanel(props: InspectorPanelProps) {
  const { inspection, layout, selection, titleHidden = false, onAttention } = props;
  const [first, ...further] = inspection.formulas;
  return (
    <Panel
      id="inspector"
      title={spoken.labels.titles.inspector}
      sentence={inspection.title}
      badge={inspection.badge}
      knownError={inspection.knownError}
      twin={() => inspectorTwin(inspection)}
      targets={props}
      titleHidden={titleHidden}
      tools={
        selection?.kind === 'page' ? (
          <Button look="text" className="inspector-attention" aria-keyshortcuts="A" onClick={onAttention}>
            {spoken.controls.appBar.views.attention}
          </Button>
        ) : null
      }
    >
      <div className="inspector" data-layout={layout}>
        {first === undefined ? null : <FormulaView key={first.name} formula={first} showBadge={first.badge !== inspection.badge} />}
        {inspection.why === null ? null : <WhyChainView chain={inspection.why} targets={props} />}
        {layout === 'phone' ? <SheetLens {...props} /> : null}
        {further.length === 0 ? null : (
          <div className="inspector-further">
            {further.map((formula) => (
              <FormulaView key={formula.name} formula={formula} showBadge={formula.badge !== inspection.badge} />
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}
