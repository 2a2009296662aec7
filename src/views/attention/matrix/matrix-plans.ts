import type { MatrixName } from '../../../scenario/attention-look.ts';
import type { Layout } from '../../panel-props.ts';
import { isByKey, type ToyText } from '../toy-text.ts';
import { COLUMN_LABEL_PX, FIRST_TEXTURE_TOKENS, type MatrixPlan } from './matrix-layout.ts';

const GAP_PX = 20;
/** Room right of the values for "read" and "written". */
const NOTES_PX = 40;
const LABEL_PX = { words: 50, places: 66, ruler: 44 } as const;
const MOST_ELEMENT_PX = 34;
const MOST_OUTPUT_PX = 24;
const MOST_KEY_PX = 34;
const CELL_HEIGHT_PX = { few: 26, many: 16 } as const;
const FEW_TOKENS = 8;
const MOST_TEXTURE_PX = 262;
const TEXTURE_ELEMENT_PX = 20;

type Plans = Readonly<Record<MatrixName, MatrixPlan>>;

/** Sizes of the six matrices: three abreast in two rows, on the phone one below the other. */
export function plansFor(text: ToyText, tokens: number, widthPx: number, layout: Layout): Plans {
  const isTexture = tokens >= FIRST_TEXTURE_TOKENS;
  const abreast = layout === 'phone' ? 1 : 3;
  const labels: Readonly<Record<MatrixName, number>> = {
    q: isTexture ? LABEL_PX.ruler : LABEL_PX.words,
    k: isTexture ? LABEL_PX.ruler : LABEL_PX.places,
    v: isTexture ? LABEL_PX.ruler : layout === 'phone' ? LABEL_PX.places : 0,
    scores: isTexture ? LABEL_PX.ruler : LABEL_PX.words,
    weights: isTexture ? LABEL_PX.ruler : LABEL_PX.words,
    output: isTexture ? LABEL_PX.ruler : LABEL_PX.words,
  };
  const room = (names: readonly MatrixName[]): number =>
    widthPx - (abreast - 1) * GAP_PX - names.reduce((sum, name) => sum + labels[name], 0);
  const elementPx = Math.floor(
    Math.min(MOST_ELEMENT_PX, abreast === 1 ? (widthPx - LABEL_PX.places - NOTES_PX) / 8 : (room(['q', 'k', 'v']) - NOTES_PX) / 24),
  );
  const outputPx = abreast === 1 || tokens <= FEW_TOKENS ? elementPx : Math.min(elementPx, MOST_OUTPUT_PX);
  const forKeys = abreast === 1 ? widthPx - labels.scores : (room(['scores', 'weights', 'output']) - 8 * outputPx) / 2;
  const texturePx = Math.min(MOST_TEXTURE_PX, forKeys);
  const keyPx = isTexture ? texturePx / text.rows : Math.floor(Math.min(MOST_KEY_PX, forKeys / text.rows));
  const heightPx = isTexture ? texturePx / text.rows : tokens <= FEW_TOKENS ? CELL_HEIGHT_PX.few : CELL_HEIGHT_PX.many;
  const plan = (matrix: MatrixName): MatrixPlan => ({
    matrix,
    rows: text.rows,
    columns: text.columnsOf(matrix),
    labelPx: labels[matrix],
    topPx: isTexture
      ? COLUMN_LABEL_PX.ruler
      : isByKey(matrix) || (matrix === 'output' && abreast > 1)
        ? COLUMN_LABEL_PX.words
        : COLUMN_LABEL_PX.elements,
    cellWidthPx: isByKey(matrix) ? keyPx : isTexture ? Math.min(TEXTURE_ELEMENT_PX, elementPx) : matrix === 'output' ? outputPx : elementPx,
    cellHeightPx: heightPx,
  });
  return { q: plan('q'), k: plan('k'), v: plan('v'), scores: plan('scores'), weights: plan('weights'), output: plan('output') };
}
