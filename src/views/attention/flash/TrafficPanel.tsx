import { flashTrafficFormula, writtenTrafficFormula } from '../../../engine/attention/flash-bytes.ts';
import type { Formula } from '../../../engine/formula.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { plainText } from '../../../narration/parts.ts';
import { FormulaView } from '../../formula/FormulaView.tsx';
import { Panel } from '../../panel/Panel.tsx';
import type { AttentionProps } from '../attention-props.ts';

const { titles, panels, flash: words } = attentionWords;
const { numbers } = en;
const LENGTHS = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072];

interface Bar {
  readonly id: 'written' | 'flash';
  readonly formula: Formula;
}

/** HBM traffic of a prompt's attention on the scenario's model, both ways, by the paper's algorithms. */
export function TrafficPanel({ props }: { readonly props: AttentionProps }) {
  const { run, look, lit, onLit, onLook } = props;
  const { gpu, model } = run.scenario;
  const written = writtenTrafficFormula(model, look.cacheTokens);
  const flash = flashTrafficFormula(model, gpu, look.cacheTokens);
  const bars: readonly Bar[] = [{ id: 'written', formula: written }, ...(flash === null ? [] : [{ id: 'flash', formula: flash } as const])];
  const longest = Math.max(...bars.map(({ formula }) => formula.value));
  return (
    <Panel
      id="attention-traffic"
      title={titles.traffic}
      sentence={panels.traffic(model.name, gpu.name, look.cacheTokens)}
      badge="exact"
      twin={() => ({
        caption: titles.traffic,
        columns: [{ label: titles.traffic }, { label: attentionWords.bytes.columns.bytes, numeric: true }],
        rows: bars.map(({ id, formula }) => ({ key: id, cells: [words.trafficNames[id], numbers.integer(formula.value)] })),
      })}
      targets={props}
    >
      <div className="traffic" data-lit={lit === 'traffic'} onPointerEnter={() => onLit('traffic')} onPointerLeave={() => onLit(null)}>
        <label className="attention-setting type-label">
          {words.lengthLabel}
          <select
            className="transport-speed"
            value={look.cacheTokens}
            onChange={(event) => onLook({ cacheTokens: Number(event.currentTarget.value) })}
          >
            {[...new Set([...LENGTHS, look.cacheTokens])]
              .sort((a, b) => a - b)
              .map((tokens) => (
                <option key={tokens} value={tokens}>
                  {numbers.integer(tokens)}
                </option>
              ))}
          </select>
        </label>
        {bars.map(({ id, formula }) => (
          <div key={id} className="traffic-bar">
            <span className="type-label type-ink">
              {words.trafficNames[id]} <b>{numbers.bytes(formula.value)}</b>
              {id === 'flash' && flash !== null ? ` · ${words.ratio(written.value / flash.value)}` : ''}
            </span>
            <span className="traffic-fill" style={{ width: `${(100 * formula.value) / longest}%` }} />
            <FormulaView formula={formula} />
          </div>
        ))}
        <p className="type-label">{flash === null ? words.noSram : plainText(words.paper)}</p>
      </div>
    </Panel>
  );
}
