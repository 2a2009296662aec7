import { passBytesFormula, passFlopsFormula } from '../../../engine/attention/pass-formulas.ts';
import type { BothWays } from '../../../engine/attention/passes.ts';
import { kvBytesPerToken } from '../../../engine/catalog/kv-bytes.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { costModelOf } from '../../../narration/step-cost.ts';
import { FormulaView } from '../../formula/FormulaView.tsx';
import { Panel } from '../../panel/Panel.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { AttentionProps } from '../attention-props.ts';
import { newestRow } from '../matrix/matrix-layout.ts';
import { WorkFigure, WORK_FIGURE_EXTRA_PX } from './WorkFigure.tsx';

const { titles, panels, work: words } = attentionWords;
const { numbers } = en;
const TABLE_PX = 200;
const MOST_SIDE_PX = 226;

interface WorkPanelProps {
  readonly props: AttentionProps;
  readonly both: BothWays;
  readonly how: 'cached' | 'recomputed';
}

/** One of the two ways: what this step computes and reads, and what that costs the whole model. */
export function WorkPanel({ props, both, how }: WorkPanelProps) {
  const { look, lit, layout, run } = props;
  const cost = costModelOf(run.scenario);
  // A prefill computes its tokens for the first time, either way.
  const pass = look.step === 0 ? 'recomputed' : how;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(470, 0);
  const rows = workRows(props, both, how);
  const contextTokens = newestRow(look) + 1;
  const sidePx = Math.min(MOST_SIDE_PX, Math.max(120, widthPx - WORK_FIGURE_EXTRA_PX - (layout === 'phone' ? 0 : TABLE_PX)));
  return (
    <Panel
      id={`attention-${how}`}
      title={titles[how]}
      sentence={how === 'cached' ? panels.cached(contextTokens, look.step) : panels.recomputed(contextTokens)}
      badge="exact"
      twin={() => ({
        caption: titles[how],
        columns: [{ label: words.columns.what }, { label: words.columns[how === 'cached' ? 'with' : 'without'] }],
        rows: rows.map(([name, value]) => ({ key: name, cells: [name, value] })),
      })}
      targets={props}
    >
      <div ref={ref} className="work" data-lit={lit === `${how}-side`}>
        <WorkFigure props={props} how={how} sidePx={sidePx} />
        <table className="work-table">
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row" className="type-label">
                  {name}
                </th>
                <td className="type-label type-ink">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="work-formulas">
          <FormulaView formula={passFlopsFormula(cost, contextTokens, pass)} />
          <FormulaView formula={passBytesFormula(cost, contextTokens, pass)} />
        </div>
      </div>
    </Panel>
  );
}

/** What this step does, by name. */
function workRows(
  { look, run }: AttentionProps,
  both: BothWays,
  how: 'cached' | 'recomputed',
): readonly (readonly [name: string, value: string])[] {
  const contextTokens = newestRow(look) + 1;
  const { model, formats } = run.scenario;
  const all = (tokens: number): number => (tokens * (tokens + 1)) / 2;
  const isPrefill = look.step === 0;
  const isWhole = how === 'recomputed' || isPrefill;
  const again = how === 'recomputed' && !isPrefill ? contextTokens - 1 : 0;
  const columns = both[how];
  const readTokens = isWhole ? 0 : contextTokens - 1;
  return [
    [words.rows.computed, isWhole ? words.computed(contextTokens, all(contextTokens)) : words.computed(1, contextTokens)],
    [words.rows.again, words.again(again, all(again))],
    [
      words.rows.read,
      readTokens === 0 ? words.readNothing : words.readFromCache(readTokens, readTokens * kvBytesPerToken(model, formats.kv)),
    ],
    [words.rows.totalFlops, numbers.flops(Number(columns.totalFlops[look.step]))],
    [words.rows.totalBytes, numbers.bytes(Number(columns.totalBytes[look.step]))],
  ];
}
