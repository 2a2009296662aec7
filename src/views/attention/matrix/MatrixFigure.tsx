import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { attentionWords } from '../../../narration/attention/en.ts';
import type { AttentionPart } from '../../../narration/attention/messages.ts';
import type { MatrixCell } from '../../../scenario/attention-look.ts';
import { Spoken } from '../../panel/Spoken.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { cellLabel } from '../cell-words.ts';
import { cellAt, FIRST_TEXTURE_TOKENS, movedBy, newestRow, planHeightPx, planWidthPx, type MatrixPlan } from './matrix-layout.ts';
import { MatrixCells } from './MatrixCells.tsx';
import { MatrixFrames } from './MatrixFrames.tsx';
import { MatrixLabels } from './MatrixLabels.tsx';
import { MatrixTexture } from './MatrixTexture.tsx';
import './matrix.css';

const { matrices, figure: words } = attentionWords;

interface MatrixFigureProps {
  readonly props: AttentionProps;
  readonly plan: MatrixPlan;
  /** Words, or page and token slot, before each row. */
  readonly rowLabels: 'words' | 'places' | 'none';
  /** The cached rows of a step are read: their frame is drawn. */
  readonly isCached: boolean;
}

/** One matrix of the layer: its numbers, what is written and read in this step, and the number that is chosen. */
export function MatrixFigure({ props, plan, rowLabels, isCached }: MatrixFigureProps) {
  const { look, lit, onLit, onLook, onPoint, text } = props;
  const { matrix } = plan;
  const [focused, setFocused] = useState(false);
  const newest = newestRow(look);
  const chosen = look.cell?.matrix === matrix ? look.cell : null;
  const { title, note } = matrices[matrix];
  const isTexture = look.tokens >= FIRST_TEXTURE_TOKENS;
  const [widthPx, heightPx] = [planWidthPx(plan), planHeightPx(plan)];

  const onKeyDown = (event: KeyboardEvent) => {
    const start: MatrixCell = { matrix, row: newest, column: 0 };
    const next =
      event.key === 'Enter' ? (chosen ?? start) : chosen === null ? arrowStart(event.key, start) : movedBy(event.key, chosen, newest);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onLook({ cell: next });
  };
  const under = (event: PointerEvent): MatrixCell | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const cell = cellAt(plan, event.clientX - box.left, event.clientY - box.top);
    return cell === null || cell.row > newest ? null : cell;
  };
  const part: AttentionPart = matrix;
  const isLit = lit === matrix || (lit === 'cache' && isCached);
  return (
    <div
      className="matrix"
      data-matrix={matrix}
      data-lit={isLit}
      role="group"
      aria-label={words.matrixLabel(title, newest + 1, plan.columns)}
      tabIndex={0}
      style={{ width: widthPx }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerEnter={() => onLit(part)}
      onPointerLeave={() => onLit(null)}
    >
      <p className="matrix-title" style={{ paddingLeft: plan.labelPx }}>
        <b className="type-title">{title}</b> <span className="type-small">{note}</span>
      </p>
      <div className="matrix-drawing" style={{ height: heightPx }}>
        {isTexture ? <MatrixTexture key={props.theme} props={props} plan={plan} newest={newest} isCached={isCached} /> : null}
        <svg
          width={widthPx}
          height={heightPx}
          aria-hidden="true"
          onPointerMove={(event) => onPoint(under(event))}
          onPointerLeave={() => onPoint(null)}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const cell = cellAt(plan, event.clientX - box.left, event.clientY - box.top);
            if (cell !== null && cell.row <= newest) onLook({ cell });
          }}
        >
          <rect className="matrix-ground" width={widthPx} height={heightPx} />
          {isTexture ? null : <MatrixCells props={props} plan={plan} newest={newest} isCached={isCached} />}
          <MatrixLabels props={props} plan={plan} newest={newest} rowLabels={rowLabels} isTexture={isTexture} />
          <MatrixFrames props={props} plan={plan} newest={newest} isCached={isCached} />
        </svg>
      </div>
      {focused && chosen !== null ? <Spoken text={cellLabel(text, chosen)} /> : null}
    </div>
  );
}

/** The first arrow key chooses a number to begin with. */
function arrowStart(key: string, start: MatrixCell): MatrixCell | null {
  return movedBy(key, start, start.row) === null ? null : start;
}
