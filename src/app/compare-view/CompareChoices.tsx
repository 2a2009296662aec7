import { STRIP_MEASURES } from '../../engine/metrics/compare-curves.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { ALIGNMENTS } from '../../scenario/compare-look.ts';
import { Button } from '../../ui/Button.tsx';
import type { ComparePanelProps } from '../../views/compare/compare-props.ts';
import type { Session } from '../session/session.ts';

const { labels } = compareEn;

interface CompareChoicesProps {
  readonly session: Session;
  readonly panel: ComparePanelProps;
  /** Whether the strip's measure is chosen here; elsewhere its name in the drawing does that. */
  readonly measures: boolean;
}

/** How the two are laid over each other, and which is A. */
export function CompareChoices({ session, panel: { align, measure, onMeasure }, measures }: CompareChoicesProps) {
  return (
    <span className="compare-choices">
      <span className="compare-choice">
        <span className="type-label">{labels.alignBy}</span>
        <Choice
          label={labels.alignBy}
          values={ALIGNMENTS}
          chosen={align}
          nameOf={(value) => labels.align[value]}
          onChoose={(value) => session.player.dispatch({ type: 'compare-look', look: { align: value } })}
        />
      </span>
      <Button look="text" onClick={session.swapSides}>
        {labels.swap}
      </Button>
      {measures ? (
        <span className="compare-choice">
          <span className="type-label">{labels.difference}</span>
          <Choice
            label={labels.measureChoice}
            values={STRIP_MEASURES}
            chosen={measure}
            nameOf={(value) => labels.measure[value][0]}
            onChoose={onMeasure}
          />
        </span>
      ) : null}
    </span>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, chosen, nameOf, onChoose }: ChoiceProps<Value>) {
  return (
    <span className="transport-phases" role="group" aria-label={label}>
      {values.map((value) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {nameOf(value)}
        </button>
      ))}
    </span>
  );
}
