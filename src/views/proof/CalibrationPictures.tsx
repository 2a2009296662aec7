import type { CalibrationPicture } from '../../checks/calibration/calibration-points.ts';
import { proofWords } from '../../narration/proof/en.ts';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import { ChosenPoint } from './ChosenPoint.tsx';
import { KindErrorsPanel } from './KindErrorsPanel.tsx';
import { ProofSection } from './ProofSection.tsx';
import { ScatterPanel } from './ScatterPanel.tsx';
import { WorstRows } from './WorstRows.tsx';
import { placedPoint, worstPoints } from './worst-points.ts';

const words = proofWords.calibration;

interface CalibrationPicturesProps {
  readonly pictures: readonly CalibrationPicture[];
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  readonly targets: SentenceTargets;
}

/** Every measured time beside the modelled one: a small multiple a file, errors by kind, and the rows that are worst. */
export function CalibrationPictures({ pictures, chosen, onChoose, targets }: CalibrationPicturesProps) {
  const worst = worstPoints(pictures);
  const numbers = new Map(worst.map(({ place }, index) => [place, index + 1]));
  const stepsFirst = pictures.toSorted((a, b) => Number(isServing(a)) - Number(isServing(b)));
  const points = pictures.reduce((sum, picture) => sum + picture.points.length, 0);
  return (
    <ProofSection name="calibration" sentence={words.sentence(pictures.length, points)} badge="modelled">
      <div className="proof-multiples">
        {stepsFirst.map((picture) => (
          <ScatterPanel key={picture.file} picture={picture} worst={numbers} chosen={chosen} onChoose={onChoose} targets={targets} />
        ))}
      </div>
      <ChosenPoint placed={placedPoint(pictures, chosen)} />
      <div className="proof-errors">
        <KindErrorsPanel pictures={stepsFirst} targets={targets} />
        <WorstRows worst={worst} chosen={chosen} onChoose={onChoose} />
      </div>
    </ProofSection>
  );
}

function isServing({ kinds }: CalibrationPicture): boolean {
  return kinds.some(({ kind }) => kind === 'first-token');
}
