import { useId, useState } from 'react';
import type { Formula } from '../../engine/formula.ts';
import { spoken } from '../../narration/spoken.ts';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { quantityText, unitWord } from './quantity.ts';
import { formulaTokens, leafSymbol } from './tokens.ts';
import type { FormulaToken } from './tokens.ts';
import './formula.css';

interface FormulaViewProps {
  readonly formula: Formula;
  /** Shown beside the result where it differs from what stands around it. */
  readonly showBadge?: boolean;
  /** Only the numbers and the result, for one narrow line. */
  readonly brief?: boolean;
  readonly depth?: number;
}

/**
 * A formula: symbols first, then the numbers filled in, the result bold. A number that has a formula of its own is a button that opens it
 * below, in place.
 */
export function FormulaView({ formula, showBadge = false, brief = false, depth = 0 }: FormulaViewProps) {
  const [openIndex, setOpenIndex] = useState(-1);
  const openId = useId();
  const tokens = formulaTokens(formula.expression);
  const opened = innerFormula(tokens[openIndex]);
  const symbols = tokens.map((token) => (token.kind === 'sign' ? token.text : leafSymbol(token.leaf))).join('');
  const values = tokens.map((token) => (token.kind === 'sign' ? token.text : quantityText(token.leaf.value, token.leaf.unit))).join('');
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
              open={i === openIndex}
              openId={openId}
              onToggle={() => setOpenIndex(i === openIndex ? -1 : i)}
            />
          ))}
          {' = '}
        </span>
        <span>
          <b>{quantityText(formula.value, formula.unit)}</b>
          {word === '' ? '' : ` ${word}`}
        </span>
        {showBadge ? <BadgeMark badge={formula.badge} /> : null}
      </p>
      {depth > 0 && formula.source !== undefined ? <p className="formula-source type-small">{formula.source}</p> : null}
      <div id={openId}>
        {opened === null ? null : (
          <FormulaView key={openIndex} formula={opened} showBadge={opened.badge !== formula.badge} depth={depth + 1} />
        )}
      </div>
    </div>
  );
}

function innerFormula(token: FormulaToken | undefined): Formula | null {
  return token?.kind === 'leaf' ? (token.leaf.formula ?? null) : null;
}

interface NumberTokenProps {
  readonly token: FormulaToken;
  readonly open: boolean;
  readonly openId: string;
  readonly onToggle: () => void;
}

function NumberToken({ token, open, openId, onToggle }: NumberTokenProps) {
  if (token.kind === 'sign') return token.text;
  const text = quantityText(token.leaf.value, token.leaf.unit);
  if (token.leaf.formula === undefined) return text;
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
