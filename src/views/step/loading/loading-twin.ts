import type { LoadingPlan } from '../../../engine/loading/loading-plan.ts';
import { en } from '../../../narration/en.ts';
import { plainText } from '../../../narration/parts.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { TwinTable } from '../../panel/twin-table.ts';
import { pieceName } from './piece-name.ts';

const { loading: words } = stepWords;
const { numbers } = en;

/** Piece by piece: when it is read, when it is sent, and when it is in HBM, ms before the first request. */
export function loadingTwin({ pieces, totalBytes, durationNs, cards }: LoadingPlan): TwinTable {
  const { columns } = words;
  const ms = (ns: number) => numbers.millisecondsNumber(ns, 1);
  return {
    caption: plainText(words.sentence(totalBytes, durationNs, cards)),
    columns: [
      { label: columns.piece },
      { label: columns.bytes, numeric: true },
      { label: columns.disk, numeric: true },
      { label: columns.link, numeric: true },
      { label: columns.there, numeric: true },
    ],
    rows: pieces.map((piece, i) => ({
      key: i,
      cells: [pieceName(piece), numbers.bytes(piece.bytes), ms(piece.readToNs), ms(piece.sentFromNs), ms(piece.sentToNs)],
    })),
  };
}
