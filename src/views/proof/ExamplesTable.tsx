import type { ExampleLine } from '../../checks/live/proof-message.ts';
import { NOT_YET } from '../../checks/worked-examples/not-yet.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';

const words = proofWords.examples;

/** Published numbers beside the engine's, by their number, and those that cannot be computed yet. */
export function ExamplesTable({ examples }: { readonly examples: readonly ExampleLine[] }) {
  const { columns } = words;
  const byRow = examples.toSorted((a, b) => a.row - b.row);
  return (
    <ProofSection name="examples" sentence={words.sentence} badge="exact">
      <table className="proof-table proof-numbers" aria-label={proofWords.sections.examples}>
        <thead>
          <tr className="type-small">
            <th scope="col" className="numeric">
              {columns.row}
            </th>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="numeric">
              {columns.expected}
            </th>
            <th scope="col" className="numeric">
              {columns.computed}
            </th>
            <th scope="col" className="numeric proof-tolerance">
              {columns.tolerance}
            </th>
            <th scope="col" className="proof-verdict">
              {columns.verdict}
            </th>
          </tr>
        </thead>
        <tbody>
          {byRow.map((line, index) => (
            <ExampleRow key={`${line.row}-${line.title}`} line={line} isFirst={byRow[index - 1]?.row !== line.row} />
          ))}
        </tbody>
      </table>
      <div className="proof-not-yet">
        <p className="type-label">{words.notYetSentence}</p>
        <ul>
          {NOT_YET.map(({ row, source, reason }) => (
            <li key={row} className="type-label">
              <b className="type-num">{row}</b> {source}. {words.reasons[reason]} <i>{words.notYet}</i>
            </li>
          ))}
        </ul>
      </div>
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
        {line.title} <span className="proof-source type-small">{line.source}</span>
      </td>
      <td className={`numeric type-num ${kind}`}>{shown(line.expected)}</td>
      <td className={`numeric type-num type-strong ${kind}`}>{shown(line.computed)}</td>
      <td className="numeric type-num proof-tolerance">{line.tolerance === 0 ? words.exactly : words.within(line.tolerance)}</td>
      <td className="proof-verdict type-label">{line.holds ? words.holds : words.fails}</td>
    </tr>
  );
}
