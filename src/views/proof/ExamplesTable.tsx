import type { ExampleLine } from '../../checks/live/proof-message.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { OpenRun } from './OpenRun.tsx';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';

const words = proofWords.examples;

/** Published numbers beside the engine's, by their number. */
export function ExamplesTable({ examples }: { readonly examples: readonly ExampleLine[] }) {
  const { columns } = words;
  const byRow = examples.toSorted((a, b) => a.row - b.row);
  return (
    <ProofSection name="examples" sentence={words.sentence} badge="exact">
      <ProofTable
        label={proofWords.sections.examples}
        className="proof-numbers"
        columns={[
          { label: columns.row, isNumeric: true },
          { label: columns.what },
          { label: columns.expected, isNumeric: true },
          { label: columns.computed, isNumeric: true },
          { label: columns.tolerance, isNumeric: true, className: 'proof-tolerance' },
          { label: columns.verdict, className: 'proof-verdict' },
        ]}
      >
        {byRow.map((line, index) => (
          <ExampleRow key={`${line.row}-${line.title}`} line={line} isFirst={byRow[index - 1]?.row !== line.row} />
        ))}
      </ProofTable>
    </ProofSection>
  );
}

function ExampleRow({ line, isFirst }: { readonly line: ExampleLine; readonly isFirst: boolean }) {
  const shown = (value: number | string): string => (typeof value === 'string' ? value : words.number(value));
  const kind = typeof line.expected === 'string' ? 'proof-order' : '';
  return (
    <tr data-example={line.row} data-verdict={line.holds ? 'holds' : 'fails'}>
      <th scope="row" className="numeric type-num">
        {isFirst ? line.row : <span className="spoken-only">{line.row}</span>}
      </th>
      <td className="type-label type-ink">
        {line.title} <span className="proof-source type-small">{line.source}</span> <OpenRun what={line.title} link={line.link} />
      </td>
      <td className={`numeric type-num ${kind}`}>{shown(line.expected)}</td>
      <td className={`numeric type-num type-strong ${kind}`}>{shown(line.computed)}</td>
      <td className="numeric type-num proof-tolerance">{line.tolerance === 0 ? words.exactly : words.within(line.tolerance)}</td>
      <td className="proof-verdict type-label">{line.holds ? words.holds : words.fails}</td>
    </tr>
  );
}
