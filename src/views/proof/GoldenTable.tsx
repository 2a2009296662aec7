import type { BrokenCheck, TraceLine } from '../../checks/live/proof-message.ts';
import type { ProofScores } from '../../checks/live/proof-state.ts';
import { en } from '../../narration/en.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';
import { recordedKey } from './recorded-key.ts';
import { runLink } from '../../scenario/link/run-link.ts';

const words = proofWords.golden;
const { integer } = en.numbers;

interface GoldenTableProps {
  readonly traces: readonly TraceLine[];
  readonly broken: readonly BrokenCheck[];
  readonly scores: ProofScores;
  /** Side by side in two halves. */
  readonly isWide: boolean;
}

/** Every golden trace: what is in it, how much was compared, and whether the engine decided the same. */
export function GoldenTable({ traces, broken, scores, isWide }: GoldenTableProps) {
  const half = isWide ? Math.ceil(traces.length / 2) : traces.length;
  const parts = isWide && traces.length > 1 ? [traces.slice(0, half), traces.slice(half)] : [traces];
  return (
    <ProofSection name="golden" sentence={words.sentence(scores.steps, scores.fields)} badge="measured">
      <div className="proof-halves">
        {parts.map((part, index) => (
          <TraceTable key={index} traces={part} />
        ))}
      </div>
      {broken.map(({ what, problem }) => (
        <p key={what} className="proof-broken type-label" data-verdict="fails">
          <b>{what}</b> {words.broken}: {problem}
        </p>
      ))}
    </ProofSection>
  );
}

function TraceTable({ traces }: { readonly traces: readonly TraceLine[] }) {
  const { columns } = words;
  return (
    <ProofTable
      label={proofWords.sections.golden}
      className="proof-traces"
      columns={[
        { label: columns.name },
        { label: columns.about, className: 'proof-about' },
        { label: columns.steps, isNumeric: true },
        { label: columns.fields, isNumeric: true },
        { label: columns.verdict, className: 'proof-verdict' },
      ]}
    >
      {traces.map((line) => (
        <TraceRow key={line.name} line={line} />
      ))}
    </ProofTable>
  );
}

function TraceRow({ line }: { readonly line: TraceLine }) {
  const { difference } = line;
  const isFailing = line.state === 'failed';
  return (
    <>
      <tr data-trace={line.name} data-verdict={isFailing ? 'fails' : 'holds'}>
        <th scope="row" className="type-label type-ink">
          <a href={runLink(recordedKey(line.name), line.openStep)} aria-label={words.open(line.name)}>
            {line.name}
          </a>
        </th>
        <td className="proof-about type-label">{line.description}</td>
        <td className="numeric type-num">{integer(line.steps)}</td>
        <td className="numeric type-num">{integer(line.fieldsCompared)}</td>
        <td className="proof-verdict type-label">{words[line.state]}</td>
      </tr>
      {line.problem === null && difference === null ? null : (
        <tr data-verdict={isFailing ? 'fails' : 'holds'}>
          <td colSpan={5} className="proof-difference type-num">
            {difference === null ? line.problem : words.difference(difference.step, difference.field, difference.expected, difference.got)}{' '}
            {difference === null ? null : <a href={runLink(recordedKey(line.name), difference.step)}>{words.openAt(difference.step)}</a>}
          </td>
        </tr>
      )}
    </>
  );
}
