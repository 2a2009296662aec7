import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Formula } from '../../engine/formula.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { RULED_BY_DELIVERY } from '../../narration/metrics/definition.ts';
import type { MetricId } from '../../narration/metrics/definition.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { FormulaView } from '../formula/FormulaView.tsx';
import './definition.css';

interface DefinitionProps {
  readonly metric: MetricId;
  readonly delivery: Scenario['delivery'];
  /** The definition with the numbers of one request. */
  readonly example?: (() => Formula | null) | undefined;
  /** Where its box hangs on the name. */
  readonly side?: 'left' | 'right';
  /** Shown instead of the metric's own name. */
  readonly children?: ReactNode;
}

/** A dotted name: hover or focus says what the number is, by whose definition, who differs, and what delivery does to it. */
export function Definition({ metric, delivery, example, side = 'left', children }: DefinitionProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { name, formula, source, note } = metricsWords.definitions[metric];
  const filled = open && example !== undefined ? example() : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div className="definition" data-side={side} onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        className="definition-name"
        aria-describedby={open ? id : undefined}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      >
        {children ?? name}
      </button>
      {open ? (
        <div role="tooltip" id={id} className="definition-box type-label">
          <span className="type-ink">{formula}</span>
          {filled === null ? null : (
            <div className="definition-example">
              <span className="type-num">{filled.name}: </span>
              <FormulaView formula={filled} brief />
            </div>
          )}
          {RULED_BY_DELIVERY.has(metric) ? <span>{metricsWords.delivery[delivery]}</span> : null}
          {note === null ? null : <span>{note}</span>}
          <span className="type-small">{source}</span>
        </div>
      ) : null}
    </div>
  );
}
