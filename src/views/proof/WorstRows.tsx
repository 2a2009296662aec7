import { pointError } from '../../checks/calibration/calibration-points.ts';
import { proofWords } from '../../narration/proof/en.ts';
import type { PlacedPoint } from './worst-points.ts';

const words = proofWords.calibration;

interface WorstRowsProps {
  readonly worst: readonly PlacedPoint[];
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
}

/** The times that the model misses most, by name; choosing one frames it in its picture. */
export function WorstRows({ worst, chosen, onChoose }: WorstRowsProps) {
  const { columns } = words;
  return (
    <div className="proof-worst">
      <p className="type-label">
        <b className="type-title">{words.worst}</b> {words.worstSentence}
      </p>
      <table className="proof-table" aria-label={words.worst}>
        <thead>
          <tr className="type-small">
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="proof-file">
              {columns.file}
            </th>
            {([columns.measured, columns.modelled, columns.error] as const).map((label) => (
              <th key={label} scope="col" className="numeric">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worst.map(({ picture, point, place }, index) => (
            <tr key={place} data-chosen={place === chosen}>
              <th scope="row" className="type-num type-strong">
                {index + 1}
              </th>
              <td className="type-label type-ink">
                <button type="button" aria-pressed={place === chosen} onClick={() => onChoose(place === chosen ? null : place)}>
                  {words.kinds[point.kind]}: {words.facts(point.facts)}
                </button>
              </td>
              <td className="type-label proof-file">
                {picture.model} {picture.weights}, {picture.gpu}
              </td>
              <td className="numeric type-num">{words.milliseconds(point.measuredNs)}</td>
              <td className="numeric type-num">{words.milliseconds(point.modelledNs)}</td>
              <td className="numeric type-num type-strong">{words.error(pointError(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
