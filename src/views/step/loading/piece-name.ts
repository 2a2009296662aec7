import type { LoadingPiece } from '../../../engine/loading/loading-plan.ts';
import { stepWords } from '../../../narration/step/en.ts';

const { loading: words } = stepWords;

export function pieceName({ what, layer }: LoadingPiece): string {
  if (layer !== null) return words.pieceName(layer);
  return what === 'embedding' ? words.embedding : words.head;
}
