import { pointError } from '../../checks/calibration/calibration-points.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { OpenRun } from './OpenRun.tsx';
import type { PlacedPoint } from './worst-points.ts';

const words = proofWords.calibration;

/** The point that is framed in its picture, in words, and the way to its run. */
export function ChosenPoint({ placed }: { readonly placed: PlacedPoint | null }) {
  return (
    <p className="proof-chosen-line type-label" role="status">
      {placed === null ? words.chooseOne : <Told {...placed} />}
    </p>
  );
}

function Told({ picture, point }: PlacedPoint) {
  const what = `${words.kinds[point.kind]}: ${words.facts(point.facts)}`;
  return (
    <>
      <b>{what}</b>{' '}
      {words.chosen(`${picture.model} ${picture.weights}, ${picture.gpu}`, point.measuredNs, point.modelledNs, pointError(point))}{' '}
      <OpenRun what={what} link={point.link} />
    </>
  );
}
