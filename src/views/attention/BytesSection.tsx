import {
  CHARACTER_AI,
  characterAiFormula,
  exactFormula,
  sharedLayersFormula,
  textbookFormula,
  type CacheSize,
} from '../../engine/attention/cache-formulas.ts';
import { chunkReads } from '../../engine/attention/passes.ts';
import { attentionWords } from '../../narration/attention/en.ts';
import { en } from '../../narration/en.ts';
import { costModelOf } from '../../narration/step-cost.ts';
import { plainText } from '../../narration/parts.ts';
import { MOST_CACHE_BATCH, MOST_CACHE_TOKENS } from '../../scenario/attention-look.ts';
import { FormulaView } from '../formula/FormulaView.tsx';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import type { AttentionProps } from './attention-props.ts';
import { CacheBars, type CacheBar } from './CacheBars.tsx';
import { ProseColumn } from './ProseColumn.tsx';
import './cache/cache-section.css';
import './bytes-section.css';

const { titles, panels, bytes: words } = attentionWords;
const { numbers } = en;
const ELEMENT_BYTES = [4, 2, 1];
/** The formulas are written out for 16 bits. */
const SHOWN_ELEMENT_BYTES = 2;
const SHARED_LAYERS = [1, 2, 3];
const MOST_CHUNKS = 8;
const CHUNKS = [2, 4, MOST_CHUNKS];
const COLUMNS = ['bytes', 'textbook', 'exact', 'ratio', 'shared'] as const;

/** The textbook's formula beside the exact one, filled in live, and the next factor: layers that share a cache. */
export function BytesSection(props: AttentionProps) {
  const { run, look, onLook, lit, onLit, hue } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(976, 0);
  const { model } = run.scenario;
  const size = (elementBytes: number): CacheSize => ({
    tokens: look.cacheTokens,
    batch: look.cacheBatch,
    elementBytes,
    sharedLayers: look.sharedLayers,
  });
  const shown = size(SHOWN_ELEMENT_BYTES);
  const bars = ELEMENT_BYTES.map((elementBytes): CacheBar => ({
    elementBytes,
    textbook: textbookFormula(model, size(elementBytes)).value,
    exact: exactFormula(model, size(elementBytes)).value,
    shared: sharedLayersFormula(model, size(elementBytes)).value,
  }));
  const rows = bars.map(({ elementBytes, textbook, exact, shared }) => {
    return {
      key: elementBytes,
      cells: [
        words.elementBytes(elementBytes),
        numbers.bytes(textbook),
        numbers.bytes(exact),
        attentionWords.work.times(textbook / exact),
        numbers.bytes(shared),
      ],
    };
  });
  const formulas = [
    ['textbook', textbookFormula(model, shown)],
    ['exact', exactFormula(model, shown)],
    ['shared', sharedLayersFormula(model, shown)],
  ] as const;
  const twin = () => ({
    caption: titles.textbook,
    columns: COLUMNS.map((id) => ({ label: words.columns[id], numeric: id !== 'bytes' })),
    rows,
  });
  return (
    <div className="attention-section" data-section="bytes">
      <div className="attention-main">
        <Panel
          id="attention-textbook"
          title={titles.textbook}
          sentence={panels.textbook(model.name)}
          badge="exact"
          twin={twin}
          targets={props}
        >
          <div className="bytes-settings">
            <PowerSlider
              name={words.tokens}
              value={look.cacheTokens}
              most={MOST_CACHE_TOKENS}
              onValue={(cacheTokens) => onLook({ cacheTokens })}
            />
            <PowerSlider
              name={words.batch}
              value={look.cacheBatch}
              most={MOST_CACHE_BATCH}
              onValue={(cacheBatch) => onLook({ cacheBatch })}
            />
            <label className="attention-setting type-label">
              {words.layers}
              <select
                className="transport-speed"
                value={look.sharedLayers}
                onChange={(event) => onLook({ sharedLayers: Number(event.currentTarget.value) })}
              >
                {SHARED_LAYERS.map((layers) => (
                  <option key={layers} value={layers}>
                    {words.layersValue(layers)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <table className="totals-table bytes-table">
            <thead>
              <tr>
                {COLUMNS.map((id) => (
                  <th key={id} scope="col" className="type-small">
                    {words.columns[id]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [name, ...values] }) => (
                <tr key={key} data-told={key === SHOWN_ELEMENT_BYTES}>
                  <th scope="row" className="type-label type-ink">
                    {name}
                  </th>
                  {values.map((value, i) => (
                    <td key={COLUMNS[i + 1]} className="type-num" data-lit={lit === COLUMNS[i + 1]}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <div ref={ref} className="bytes-bars">
            <CacheBars bars={bars} hue={hue} widthPx={widthPx} lit={lit} />
          </div>
          <div className="bytes-formulas">
            {formulas.map(([id, formula]) => (
              <div key={id} data-lit={lit === id} onPointerEnter={() => onLit(id)} onPointerLeave={() => onLit(null)}>
                <FormulaView formula={formula} />
              </div>
            ))}
          </div>
          {look.cacheTokens % MOST_CHUNKS === 0 ? (
            <p className="type-label">
              {plainText(
                words.chunks(
                  look.cacheTokens,
                  CHUNKS.map((chunks) => [chunks, chunkReads(costModelOf(run.scenario), look.cacheTokens, chunks)] as const),
                ),
              )}
            </p>
          ) : null}
          <p className="bytes-why">{plainText(words.why(model.name, model.kvHeads, model.headDim, model.hiddenSize))}</p>
        </Panel>
        <Panel
          id="attention-shared"
          title={titles.shared}
          sentence={panels.shared(look.sharedLayers)}
          badge="exact"
          twin={twin}
          targets={props}
        >
          <FormulaView formula={characterAiFormula(CHARACTER_AI.leastShared)} />
          <FormulaView formula={characterAiFormula(CHARACTER_AI.mostShared)} />
          <p className="type-label">
            {plainText(
              words.characterAi(characterAiFormula(CHARACTER_AI.leastShared).value, characterAiFormula(CHARACTER_AI.mostShared).value),
            )}{' '}
            {words.published} <BadgeMark badge="measured" />
          </p>
        </Panel>
      </div>
      <div className="attention-side">
        <ProseColumn {...props} />
      </div>
    </div>
  );
}

interface PowerSliderProps {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** Doublings from 1 to the most. */
function PowerSlider({ name, value, most, onValue }: PowerSliderProps) {
  const powers = Array.from({ length: Math.round(Math.log2(most)) + 1 }, (_, power) => 2 ** power);
  const at = powers.findLastIndex((power) => power <= value);
  return (
    <label className="attention-setting type-label">
      {name}
      <input
        type="range"
        min={0}
        max={powers.length - 1}
        value={at}
        aria-valuetext={numbers.integer(value)}
        onChange={(event) => onValue(powers[Number(event.currentTarget.value)] ?? value)}
      />
      <output className="type-num">{numbers.integer(value)}</output>
    </label>
  );
}
