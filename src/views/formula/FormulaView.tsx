import { useId, useState } from 'react';
import type { Formula } from '../../engine/formula.ts';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { quantityText, unitWord } from './quantity.ts';
import { formulaTokens } from './tokens.ts';
import type { FormulaToken, Leaf } from './tokens.ts';
import './formula.css';

interface FormulaViewProps {
  readonly formula: Formula;
  /** Shown beside the result where it differs from what stands around it. */
  readonly showBadge?: boolean;
  readonly depth?: number;
}

/**
 * A formula: symbols first, then the numbers filled in, the result bold. A number that has a formula of its own is a button that opens it
 * below, in place.
 */
export function FormulaView({ formula, showBadge = false, depth = 0 }: FormulaViewProps) {
  const [openSymbol, setOpenSymbol] = useState<string | null>(null);
  const openId = useId();
  const tokens = formulaTokens(formula.expression);
  const opened = tokens.find((token) => token.kind === 'leaf' && token.leaf.symbol === openSymbol && token.leaf.formula !== undefined);
  const saysMore = tokens.some((token) => token.kind === 'leaf' && token.leaf.symbol !== quantityText(token.leaf.value, token.leaf.unit));
  return (
    <div className="formula" data-depth={depth}>
      <p className="formula-line type-num">
        <span>{formula.name} </span>
        {saysMore ? (
          <span>
            ={' '}
            {tokens.map((token, i) => (
              <span key={i}>{token.kind === 'sign' ? token.text : token.leaf.symbol}</span>
            ))}{' '}
          </span>
        ) : null}
        <span>
          ={' '}
          {tokens.map((token, i) => (
            <NumberToken
              key={i}
              token={token}
              openSymbol={openSymbol}
              openId={openId}
              onToggle={(leaf) => setOpenSymbol(openSymbol === leaf.symbol ? null : leaf.symbol)}
            />
          ))}{' '}
        </span>
        <span>
          = <b>{quantityText(formula.value, formula.unit)}</b>
          {unitWord(formula.unit) === '' ? '' : ` ${unitWord(formula.unit)}`}
        </span>
        {showBadge ? <BadgeMark badge={formula.badge} /> : null}
      </p>
      {depth > 0 && formula.source !== undefined ? <p className="formula-source type-small">{formula.source}</p> : null}
      <div id={openId}>
        {opened?.kind === 'leaf' && opened.leaf.formula !== undefined ? (
          <FormulaView formula={opened.leaf.formula} showBadge={opened.leaf.formula.badge !== formula.badge} depth={depth + 1} />
        ) : null}
      </div>
    </div>
  );
}

interface NumberTokenProps {
  readonly token: FormulaToken;
  readonly openSymbol: string | null;
  readonly openId: string;
  readonly onToggle: (leaf: Leaf) => void;
}

function NumberToken({ token, openSymbol, openId, onToggle }: NumberTokenProps) {
  if (token.kind === 'sign') return token.text;
  const { leaf } = token;
  const text = quantityText(leaf.value, leaf.unit);
  if (leaf.formula === undefined) return text;
  return (
    <button
      type="button"
      className="formula-number"
      aria-expanded={openSymbol === leaf.symbol}
      aria-controls={openId}
      aria-label={`${text}: formula of ${leaf.symbol}`}
      onClick={() => onToggle(leaf)}
    >
      {text}
    </button>
  );
}
