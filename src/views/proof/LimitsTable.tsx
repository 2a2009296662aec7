import { proofWords } from '../../narration/proof/en.ts';
import type { Limit } from '../../narration/proof/messages.ts';
import { ProofSection } from './ProofSection.tsx';

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
      <table className="proof-table proof-prose" aria-label={proofWords.sections.limits}>
        <thead>
          <tr className="type-small">
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.seen}</th>
          </tr>
        </thead>
        <tbody>
          {LIMITS.map((limit) => (
            <tr key={limit}>
              <th scope="row" className="type-label type-ink">
                {words.what[limit]}
              </th>
              <td className="type-label">{words.seen[limit]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ProofSection>
  );
}
