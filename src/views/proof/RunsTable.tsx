import type { HashLine } from '../../checks/live/proof-message.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';
import { runLink } from '../../scenario/link/run-link.ts';

const words = proofWords.runs;

/** The runs of the built-in scenarios, made again here: are they, byte for byte, those that were made in Node? */
export function RunsTable({ hashes }: { readonly hashes: readonly HashLine[] }) {
  const { columns } = words;
  return (
    <ProofSection name="runs" sentence={words.sentence} badge="exact">
      <ProofTable
        label={proofWords.sections.runs}
        columns={[
          { label: columns.name },
          { label: columns.stored },
          { label: columns.computed, className: 'proof-computed' },
          { label: columns.verdict, className: 'proof-verdict' },
        ]}
      >
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
      </ProofTable>
    </ProofSection>
  );
}
