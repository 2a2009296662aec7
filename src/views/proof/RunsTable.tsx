import type { HashLine } from '../../checks/live/proof-message.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';
import { runLink } from './run-link.ts';

const words = proofWords.runs;

/** The runs of the built-in scenarios, made again here: are they, byte for byte, those that were made in Node? */
export function RunsTable({ hashes }: { readonly hashes: readonly HashLine[] }) {
  const { columns } = words;
  return (
    <ProofSection name="runs" sentence={words.sentence} badge="exact">
      <table className="proof-table" aria-label={proofWords.sections.runs}>
        <thead>
          <tr className="type-small">
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.stored}</th>
            <th scope="col" className="proof-computed">
              {columns.computed}
            </th>
            <th scope="col" className="proof-verdict">
              {columns.verdict}
            </th>
          </tr>
        </thead>
        <tbody>
          {hashes.map(({ key, name, stored, computed, problem }) => (
            <tr key={key} data-preset={key} data-verdict={stored === computed ? 'holds' : 'fails'}>
              <th scope="row" className="type-label type-ink">
                <a href={runLink(key)} aria-label={words.open(name)}>
                  {name}
                </a>
              </th>
              <td className="type-num">{stored}</td>
              <td className="type-num proof-computed">{computed ?? problem}</td>
              <td className="proof-verdict type-label">{stored === computed ? words.same : words.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ProofSection>
  );
}
