import { QUEUE_LOADS, queueHolds } from '../../checks/queue/deterministic-queue.ts';
import type { QueueLine } from '../../checks/queue/deterministic-queue.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';

const words = proofWords.queue;
const { error } = proofWords.calibration;

/** A million requests through one slot at three loads: the engine's mean wait against queueing theory. */
export function QueueTable({ queues }: { readonly queues: readonly QueueLine[] }) {
  const { columns } = words;
  return (
    <ProofSection name="queue" sentence={words.sentence} badge="exact">
      <ProofTable
        label={proofWords.sections.queue}
        columns={[
          ...(['load', 'expected', 'computed', 'off', 'served'] as const).map((column) => ({ label: columns[column], isNumeric: true })),
          { label: columns.verdict, className: 'proof-verdict' },
        ]}
      >
        {QUEUE_LOADS.map((load) => (
          <QueueRow key={load} load={load} line={queues.find((queue) => queue.load === load) ?? null} />
        ))}
      </ProofTable>
    </ProofSection>
  );
}

function QueueRow({ load, line }: { readonly load: number; readonly line: QueueLine | null }) {
  const verdict = line === null ? null : queueHolds(line);
  const mean = line?.meanServices ?? null;
  return (
    <tr data-queue={load} data-verdict={verdict === null ? 'waits' : verdict ? 'holds' : 'fails'}>
      <th scope="row" className="numeric type-num">
        {words.load(load)}
      </th>
      <td className="numeric type-num">{line === null ? '' : words.wait(line.expectedServices)}</td>
      <td className="numeric type-num type-strong">{mean === null ? '' : words.wait(mean)}</td>
      <td className="numeric type-num">{line === null || mean === null ? '' : error(mean / line.expectedServices - 1)}</td>
      <td className="numeric type-num">{line === null ? '' : words.served(line.served, line.requests)}</td>
      <td className="proof-verdict type-label">{verdict === null ? words.waiting : verdict ? words.holds : words.fails}</td>
    </tr>
  );
}
