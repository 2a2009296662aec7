import { allReduceFormula, stepTimeFormula } from '../../../engine/cost/step-formulas.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { FormulaView } from '../../formula/FormulaView.tsx';
import { Panel } from '../../panel/Panel.tsx';
import { SentenceText } from '../../panel/SentenceText.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { Layout } from '../../panel-props.ts';
import { placeName } from '../place-name.ts';
import type { StepPanelProps } from '../step-props.ts';
import { kvParts, weightParts } from './band-parts.ts';
import { PipesColumns } from './PipesColumns.tsx';
import { PipesRows } from './PipesRows.tsx';
import { pipesTwin } from './pipes-twin.ts';
import './pipes.css';

const { pipes: words, titles } = stepWords;
const DESIGN: Readonly<Record<Layout, { readonly widthPx: number; readonly heightPx: number }>> = {
  wide: { widthPx: 812, heightPx: 410 },
  medium: { widthPx: 992, heightPx: 300 },
  phone: { widthPx: 358, heightPx: 350 },
};
/** Narrower than this the levels stand below each other. */
const COLUMNS_FROM_PX = 560;

/** Host memory to tensor cores: what the step, or the open part of it, moves through each level, and which of them its time hangs on. */
export function PipesPanel(props: StepPanelProps) {
  const { run, scene, look, placeUse, focus, layout, knownError, playing, reducedMotion } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN[layout].widthPx, DESIGN[layout].heightPx);
  const subject = placeName(look.place);
  if (placeUse === null) {
    return (
      <Panel
        id="pipes"
        title={titles.pipes}
        sentence={[]}
        badge={null}
        twin={() => ({ caption: titles.pipes, columns: [], rows: [] })}
        targets={props}
      >
        <div ref={ref} className="pipes" />
      </Panel>
    );
  }
  const { use, demand } = placeUse;
  const isBrief = layout !== 'wide' || widthPx < COLUMNS_FROM_PX;
  const drawing = {
    use,
    durationNs: demand.durationNs,
    weights: weightParts(scene, look.place),
    kv: kvParts(scene, focus),
    widthPx,
    heightPx,
    flows: playing && !reducedMotion,
  };
  return (
    <Panel
      id="pipes"
      title={titles.pipes}
      sentence={words.sentence(subject, demand.durationNs)}
      badge="modelled"
      knownError={knownError}
      twin={() => pipesTwin(subject, placeUse)}
      targets={props}
    >
      <div className="pipes">
        <div ref={ref} className="pipes-drawing">
          {widthPx < COLUMNS_FROM_PX ? <PipesRows {...drawing} /> : <PipesColumns {...drawing} />}
        </div>
        {layout === 'phone' ? null : (
          <>
            <p className="pipes-remark">
              <SentenceText sentence={words.remark(scene.purpose, use.bottleneck)} targets={props} />
            </p>
            {look.place === null ? (
              <>
                <FormulaView formula={stepTimeFormula(run.scenario, scene.cost)} brief={isBrief} />
                {use.link === null ? null : <FormulaView formula={allReduceFormula(run.scenario, scene.cost)} brief={isBrief} />}
              </>
            ) : null}
          </>
        )}
      </div>
    </Panel>
  );
}
