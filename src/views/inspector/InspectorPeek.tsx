import type { Inspection } from '../../narration/narration.ts';
import { FormulaView } from '../formula/FormulaView.tsx';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { SentenceText } from '../panel/SentenceText.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import './inspector-peek.css';

interface InspectorPeekProps {
  readonly inspection: Inspection;
  readonly targets: SentenceTargets;
}

/** The inspector in three lines, where there is no room for all of it: name, first formula, and the end of the why chain. */
export function InspectorPeek({ inspection, targets }: InspectorPeekProps) {
  const formula = inspection.formulas[0];
  const outcome = inspection.why?.links.at(-1);
  return (
    <div className="inspector-peek">
      <p className="type-title">
        <SentenceText sentence={inspection.title} targets={targets} />{' '}
        {inspection.badge === 'modelled' ? <BadgeMark badge="modelled" knownError={inspection.knownError} /> : null}
      </p>
      {formula === undefined ? null : <FormulaView formula={formula} brief />}
      {inspection.why === null || outcome === undefined ? null : (
        <p className="type-label type-ink">
          <span className="type-signal">
            <SentenceText sentence={inspection.why.question} targets={targets} />
          </span>{' '}
          <SentenceText sentence={outcome.sentence} targets={targets} />
        </p>
      )}
    </div>
  );
}
