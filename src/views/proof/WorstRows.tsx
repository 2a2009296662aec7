import { pointError } from '../../checks/calibration/calibration-points.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { OpenRun } from './OpenRun.tsx';
import { ProofTable } from './ProofTable.tsx';
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
      <header className="proof-head">
        <h3 className="type-title">{words.worst}</h3>
        <p className="type-label">{words.worstSentence}</p>
      </header>
      <ProofTable
        label={words.worst}
        columns={[
          { label: columns.place },
          { label: columns.what },
          { label: columns.file, className: 'proof-file' },
          ...(['measured', 'modelled', 'error'] as const).map((column) => ({ label: columns[column], isNumeric: true })),
        ]}
      >
        {worst.map(({ picture, point, place }, index) => (
          <tr key={place} data-chosen={place === chosen}>
            <th scope="row" className="type-num type-strong">
              {index + 1}
            </th>
            <td className="type-label type-ink">
              <button type="button" aria-pressed={place === chosen} onClick={() => onChoose(place === chosen ? null : place)}>
                {words.kinds[point.kind]}: {words.facts(point.facts)}
              </button>{' '}
              <OpenRun what={`${words.kinds[point.kind]}: ${words.facts(point.facts)}`} link={point.link} />
            </td>
            <td className="type-label proof-file">
              {picture.model} {picture.weights}, {picture.gpu}
            </td>
            <td className="numeric type-num">{words.milliseconds(point.measuredNs)}</td>
            <td className="numeric type-num">{words.milliseconds(point.modelledNs)}</td>
            <td className="numeric type-num type-strong">{words.error(pointError(point))}</td>
          </tr>
        ))}
      </ProofTable>
    </div>
  );
}
