import { attentionWords } from '../../narration/attention/en.ts';
import type { MatrixName } from '../../scenario/attention-look.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import type { AttentionProps } from './attention-props.ts';
import { DotPanel } from './DotPanel.tsx';
import { MatrixFigure } from './matrix/MatrixFigure.tsx';
import { plansFor } from './matrix/matrix-plans.ts';
import { matrixTwin } from './matrix-twin.ts';
import { ProseColumn } from './ProseColumn.tsx';

const { titles, panels } = attentionWords;
const DESIGN_PX = { wide: 976, medium: 992, phone: 358 } as const;
const PROJECTIONS: readonly MatrixName[] = ['q', 'k', 'v'];
const RESULTS: readonly MatrixName[] = ['scores', 'weights', 'output'];

/** Prefill and decode, step by step: the six matrices of a head, and what made any number in them. */
export function StepsSection(props: AttentionProps) {
  const { layout, text, request } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX[layout], 0);
  const plans = plansFor(text, props.look.tokens, widthPx, layout);
  const figures = (names: readonly MatrixName[]) => (
    <div className="attention-matrices">
      {names.map((name) => (
        <MatrixFigure
          key={name}
          props={props}
          plan={plans[name]}
          rowLabels={name === 'v' || name === 'k' ? (name === 'k' ? 'places' : layout === 'phone' ? 'places' : 'none') : 'words'}
          isCached={name === 'k' || name === 'v'}
        />
      ))}
    </div>
  );
  return (
    <div className="attention-section" data-section="steps">
      <div ref={ref} className="attention-main">
        <Panel
          id="attention-projections"
          title={titles.projections}
          sentence={panels.projections(text.rows, request)}
          badge="illustrative"
          twin={() => matrixTwin(props, PROJECTIONS)}
          targets={props}
        >
          {figures(PROJECTIONS)}
        </Panel>
        <Panel
          id="attention-scores"
          title={titles.scores}
          sentence={panels.scores(text.rows)}
          badge="illustrative"
          twin={() => matrixTwin(props, RESULTS)}
          targets={props}
        >
          {figures(RESULTS)}
        </Panel>
      </div>
      <div className="attention-side">
        <ProseColumn {...props} />
        <DotPanel {...props} />
      </div>
    </div>
  );
}
