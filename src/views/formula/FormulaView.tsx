import { useId, useState } from 'react';
import type { Formula } from '../../engine/formula.ts';
import { spoken } from '../../narration/spoken.ts';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { quantityText, unitWord } from './quantity.ts';
import { shownSum } from './shown-sum.ts';
import { formulaTokens, leafSymbol } from './tokens.ts';
import type { FormulaToken, Leaf } from './tokens.ts';
import './formula.css';

interface FormulaViewProps {
  readonly formula: Formula;
  /** Shown beside the result where it differs from what stands around it. */
  readonly showBadge?: boolean;
  /** Only the numbers and the result, for one narrow line. */
  readonly brief?: boolean;
  readonly depth?: number;
  /** The result as it stands where this was opened from: there it may be rounded to fit a sum. */
  readonly result?: string;
}

/**
 * A formula: symbols first, then the numbers filled in, the result bold. A number that has a formula of its own is a button that opens it
 * below, in place.
 */
export function FormulaView({ formula, showBadge = false, brief = false, depth = 0, result }: FormulaViewProps) {
  const [openIndex, setOpenIndex] = useState(-1);
  const openId = useId();
  const tokens = formulaTokens(formula.expression);
  const symbols = tokens.map((token) => (token.kind === 'sign' ? token.text : leafSymbol(token.leaf))).join('');
  const shown = shownSum(formula.expression);
  const textOf = (leaf: Leaf): string => quantityText(shown.get(leaf) ?? leaf.value, leaf.unit);
  const values = tokens.map((token) => (token.kind === 'sign' ? token.text : textOf(token.leaf))).join('');
  const openedLeaf = leafOf(tokens[openIndex]);
  const opened = openedLeaf?.formula ?? null;
  const openedResult = openedLeaf !== null && shown.has(openedLeaf) ? { result: textOf(openedLeaf) } : {};
  const word = unitWord(formula.value, formula.unit);
  return (
    <div className="formula">
      <p className="formula-line type-num">
        {brief ? null : <span>{formula.name} = </span>}
        {brief || symbols === values ? null : <span>{symbols} = </span>}
        <span>
          {tokens.map((token, i) => (
            <NumberToken
              key={i}
              token={token}
              text={token.kind === 'sign' ? token.text : textOf(token.leaf)}
              open={i === openIndex}
              openId={openId}
              onToggle={() => setOpenIndex(i === openIndex ? -1 : i)}
            />
          ))}
          {' = '}
        </span>
        <span>
          <b>{result ?? quantityText(formula.value, formula.unit)}</b>
          {word === '' ? '' : ` ${word}`}
        </span>
        {showBadge ? <BadgeMark badge={formula.badge} /> : null}
      </p>
      {depth > 0 && formula.source !== undefined ? <p className="formula-source type-small">{formula.source}</p> : null}
      <div id={openId}>
        {opened === null ? null : (
          <FormulaView key={openIndex} formula={opened} showBadge={opened.badge !== formula.badge} depth={depth + 1} {...openedResult} />
        )}
      </div>
    </div>
  );
}

function leafOf(token: FormulaToken | undefined): Leaf | null {
  return token?.kind === 'leaf' ? token.leaf : null;
}

interface NumberTokenProps {
  readonly token: FormulaToken;
  readonly text: string;
  readonly open: boolean;
  readonly openId: string;
  readonly onToggle: () => void;
}

function NumberToken({ token, text, open, openId, onToggle }: NumberTokenProps) {
  if (token.kind === 'sign' || token.leaf.formula === undefined) return text;
  return (
    <button
      type="button"
      className="formula-number"
      aria-expanded={open}
      aria-controls={openId}
      aria-label={spoken.pictures.twins.formulaOf(text, leafSymbol(token.leaf))}
      onClick={onToggle}
    >
      {text}
    </button>
  );
}
