import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { FormulaView } from '../../formula/FormulaView.tsx';
import { Panel } from '../../panel/Panel.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { AttentionProps } from '../attention-props.ts';
import { ProseColumn } from '../ProseColumn.tsx';
import { HeadsFigure } from './HeadsFigure.tsx';
import { sharingFacts, shownSharing, type SharingFacts } from './sharing-facts.ts';
import '../cache/cache-section.css';
import './heads-section.css';

const { titles, panels, heads: words } = attentionWords;
const { numbers } = en;
const COLUMNS = ['sharing', 'kvHeads', 'bytes', 'pages', 'tokens', 'inUse'] as const;

/** Who shares keys and values, what a token then costs, and what that does to the pages of the scenario. */
export function HeadsSection(props: AttentionProps) {
  const { run, snapshot, look, onLook, lit, onLit, hue } = props;
  const { model } = run.scenario;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(976, 0);
  const facts = sharingFacts(run.scenario, snapshot);
  const shown = shownSharing(facts, look.sharing);
  return (
    <div className="attention-section" data-section="heads">
      <div className="attention-main">
        <Panel
          id="attention-heads"
          title={titles.heads}
          sentence={panels.heads(model.name)}
          badge={shown.isOwn ? 'exact' : 'illustrative'}
          twin={() => sharingTwin(facts)}
          targets={props}
        >
          <div role="radiogroup" aria-label={words.label} className="sharing-choice">
            {facts.map(({ sharing, isOwn }) => (
              <label key={sharing} className="type-label">
                <input
                  type="radio"
                  name="sharing"
                  checked={sharing === shown.sharing}
                  onChange={() => onLook({ sharing: isOwn ? null : sharing })}
                />
                <b>{words.names[sharing].short}</b> {words.names[sharing].long}
                {isOwn ? `, ${words.own}` : ''}
              </label>
            ))}
          </div>
          <div ref={ref} onPointerEnter={() => onLit('heads')} onPointerLeave={() => onLit(null)}>
            <HeadsFigure model={model} sharing={shown.sharing} hue={hue} widthPx={widthPx} isLit={lit === 'heads'} />
          </div>
        </Panel>
        <Panel
          id="attention-token-bytes"
          title={titles.headBytes}
          sentence={panels.headBytes(shown.usedPages, snapshot.step)}
          badge="exact"
          twin={() => sharingTwin(facts)}
          targets={props}
        >
          <table className="totals-table sharing-table">
            <thead>
              <tr>
                {COLUMNS.map((id) => (
                  <th key={id} scope="col" className="type-small">
                    {words.columns[id]}
                  </th>
                ))}
                <th scope="col" className="type-small">
                  {words.poolBar}
                </th>
              </tr>
            </thead>
            <tbody>
              {facts.map((fact) => (
                <SharingRow key={fact.sharing} fact={fact} isShown={fact === shown} lit={lit} hue={hue} />
              ))}
            </tbody>
          </table>
          <div className="sharing-formulas">
            <FormulaView formula={shown.tokenBytes} />
            <FormulaView formula={shown.pages} />
          </div>
          <p className="type-label">{words.shapeOnly}</p>
        </Panel>
      </div>
      <div className="attention-side">
        <ProseColumn {...props} />
        <section aria-label={words.published}>
          <h3 className="type-title published-title">{words.published}</h3>
          <dl className="published">
            {words.rows.map(([name, value, source]) => (
              <div key={name}>
                <dt className="type-label">{name}</dt>
                <dd className="type-label type-ink">{value}</dd>
                <dd className="type-small">{source}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

interface SharingRowProps extends Pick<AttentionProps, 'lit' | 'hue'> {
  readonly fact: SharingFacts;
  readonly isShown: boolean;
}

function SharingRow({ fact, isShown, lit, hue }: SharingRowProps) {
  const [, ...cells] = rowCells(fact);
  return (
    <tr data-told={isShown}>
      <th scope="row" className="type-label type-ink">
        {words.names[fact.sharing].short}
        {fact.isOwn ? `, ${words.own}` : ''}
      </th>
      {cells.map((cell, i) => (
        <td
          key={COLUMNS[i + 1]}
          className="type-num"
          data-lit={
            (lit === 'token-bytes' && COLUMNS[i + 1] === 'bytes') ||
            (lit === 'pool' && ['pages', 'tokens', 'inUse'].includes(COLUMNS[i + 1]))
          }
        >
          {cell}
        </td>
      ))}
      <td className="pool-cell" data-lit={lit === 'pool'}>
        <span className="pool-bar" data-short={fact.usedPages > fact.pages.value}>
          <span style={{ width: `${Math.min(100, (100 * fact.usedPages) / fact.pages.value)}%`, background: hue }} />
        </span>
      </td>
    </tr>
  );
}

function rowCells({ sharing, isOwn, kvHeads, tokenBytes, pages, poolTokens, usedPages }: SharingFacts): readonly string[] {
  return [
    `${words.names[sharing].short}${isOwn ? `, ${words.own}` : ''}`,
    kvHeads === 0 ? '' : numbers.integer(kvHeads),
    numbers.integer(tokenBytes.value),
    numbers.integer(pages.value),
    numbers.integer(poolTokens),
    usedPages <= pages.value ? words.inUse(usedPages, pages.value) : words.lacking(usedPages - pages.value),
  ];
}

function sharingTwin(facts: readonly SharingFacts[]) {
  return {
    caption: titles.headBytes,
    columns: COLUMNS.map((id) => ({ label: words.columns[id], numeric: id !== 'sharing' })),
    rows: facts.map((fact) => ({ key: fact.sharing, cells: rowCells(fact) })),
  };
}
