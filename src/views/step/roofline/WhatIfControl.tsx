import { useId } from 'react';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { WhatIf } from '../../../scenario/step-look.ts';
import type { WhatIfData } from './roofline-data.ts';

const { roofline: words } = stepWords;
const VARIED = ['batch', 'prompt'] as const;

interface WhatIfControlProps {
  readonly data: WhatIfData;
  readonly onTry: (whatIf: WhatIf | null) => void;
}

/** Another batch or prompt, dragged or by arrow keys; a button sets it to where the step crosses the ridge. */
export function WhatIfControl({ data, onTry }: WhatIfControlProps) {
  const id = useId();
  const { vary, at, ladder, crossing, matmulCrossing, isTried } = data;
  const rung = nearestRung(ladder, at.count);
  const most = ladder.at(-1)?.count ?? 0;
  const reaches = (count: number | null): count is number => count !== null && count <= most;
  const goal = reaches(crossing) ? crossing : reaches(matmulCrossing) ? matmulCrossing : null;
  return (
    <div className="what-if">
      <span className="what-if-modes" role="group" aria-label={words.whatIf}>
        <span className="type-label">{words.whatIf}</span>
        {VARIED.map((mode) => (
          <button key={mode} type="button" aria-pressed={mode === vary} onClick={() => onTry({ vary: mode, count: 1 })}>
            {words.modes[mode]}
          </button>
        ))}
      </span>
      <input
        id={id}
        type="range"
        aria-label={words.sliders[vary]}
        aria-valuetext={words.value(vary, at.count)}
        min={0}
        max={ladder.length - 1}
        step={1}
        value={rung}
        onChange={(event) => onTry({ vary, count: ladder[Number(event.target.value)]?.count ?? 1 })}
      />
      <output className="type-num" htmlFor={id}>
        {en.numbers.integer(at.count)}
      </output>
      <button type="button" className="what-if-action" disabled={goal === null} onClick={() => onTry({ vary, count: goal ?? 1 })}>
        {reaches(crossing) || goal === null ? words.goToCrossing : words.goToMatmulCrossing}
      </button>
      <button type="button" className="what-if-action" disabled={!isTried} onClick={() => onTry(null)}>
        {words.backToReal}
      </button>
    </div>
  );
}

/** The rung of a count, or the last one below it. */
export function nearestRung(ladder: WhatIfData['ladder'], count: number): number {
  const above = ladder.findIndex((rung) => rung.count > count);
  return above < 0 ? ladder.length - 1 : Math.max(0, above - 1);
}
