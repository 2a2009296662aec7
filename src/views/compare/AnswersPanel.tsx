import { memo, useMemo, useState } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import { answerRows, drawnRows, firstTokenRows, MOST_NAMED_ROWS } from './answer-rows.ts';
import { answersTwin } from './answers-twin.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { LowAnswers } from './LowAnswers.tsx';
import { NamedAnswers } from './NamedAnswers.tsx';
import './answers.css';

const { answers: words } = compareEn;
const DESIGN_PX = { wide: 380, medium: 352, phone: 358 } as const;
const ROW_PX = { wide: 23, medium: 21, phone: 44 } as const;
const LOW_PX = 150;
const ANSWER_MOMENTS = ['whole', 'first'] as const;
type AnswerMoment = (typeof ANSWER_MOMENTS)[number];

/** When each answer arrives: open = A, solid = B, one row a request; measured times as ticks in ink where somebody measured them. */
export const AnswersPanel = memo(function AnswersPanel(props: ComparePanelProps) {
  const { a, b, comparison, layout } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX[layout], 0);
  const rows = useMemo(() => answerRows(comparison, a.measured, b.measured), [comparison, a.measured, b.measured]);
  const [moment, setMoment] = useState<AnswerMoment>('whole');
  const drawn = useMemo(() => drawnRows(rows), [rows]);
  const low = useMemo(() => (moment === 'first' ? firstTokenRows(drawn) : drawn), [drawn, moment]);
  const isNamed = drawn.length <= MOST_NAMED_ROWS;
  const hasMeasured = a.measured !== null || b.measured !== null;
  return (
    <Panel
      id="compare-answers"
      title={words.title}
      sentence={words.sentence({
        aAtRelease: a.run.scenario.delivery === 'at-release',
        bAtRelease: b.run.scenario.delivery === 'at-release',
        isNamed,
        rows: drawn.length,
        of: rows.length,
      })}
      badge="modelled"
      knownError={comparison.error.isChecked ? comparison.error.share : null}
      twin={() => answersTwin(rows, b.run)}
      targets={props}
    >
      <div ref={ref}>
        {drawn.length === 0 ? (
          <p className="type-label">{words.nothing}</p>
        ) : isNamed ? (
          <NamedAnswers {...props} rows={drawn} widthPx={widthPx} rowPx={ROW_PX[layout]} />
        ) : (
          <>
            <p className="answer-legend type-small">
              <span role="group" aria-label={words.momentChoice}>
                {ANSWER_MOMENTS.map((each) => (
                  <button key={each} type="button" className="answer-moment" aria-pressed={each === moment} onClick={() => setMoment(each)}>
                    {words.moments[each]}
                  </button>
                ))}
              </span>
              {words.legend(hasMeasured)}
            </p>
            <LowAnswers {...props} rows={low} widthPx={widthPx} heightPx={LOW_PX} />
          </>
        )}
      </div>
    </Panel>
  );
});
