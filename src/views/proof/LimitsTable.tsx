import { proofWords } from '../../narration/proof/en.ts';
import type { Limit } from '../../narration/proof/messages.ts';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';

const words = proofWords.limits;
const LIMITS: readonly Limit[] = [
  'asynchronous',
  'other-cards',
  'several-cards',
  'serving-prefill',
  'clocks',
  'runtime',
  'four-bit',
  'counted-models',
  'one-token-queue',
];

/** What is not modelled, plainly. */
export function LimitsTable() {
  return (
    <ProofSection name="limits" sentence={words.sentence} badge={null}>
      <ProofTable
        label={proofWords.sections.limits}
        className="proof-prose"
        columns={[{ label: words.columns.what }, { label: words.columns.seen }]}
      >
        {LIMITS.map((limit) => (
          <tr key={limit}>
            <th scope="row" className="type-label type-ink">
              {words.what[limit]}
            </th>
            <td className="type-label">{words.seen[limit]}</td>
          </tr>
        ))}
      </ProofTable>
    </ProofSection>
  );
}
