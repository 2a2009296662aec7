import type { ServerLine } from '../../checks/live/proof-message.ts';
import { en } from '../../narration/en.ts';
import { proofWords } from '../../narration/proof/en.ts';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import { ProofSection } from './ProofSection.tsx';
import { ProofTable } from './ProofTable.tsx';
import { runLink } from '../../scenario/link/run-link.ts';
import { SeriesPanel } from './SeriesPanel.tsx';

const words = proofWords.server;
const { error } = proofWords.calibration;
const { fixed, integer, percent } = en.numbers;

type ServerNumber = ServerLine['numbers'][number];
const SHOWN: Readonly<Record<ServerNumber['what'], (value: number) => string>> = {
  tpot: (ns) => fixed(ns / 1e6, 2),
  makespan: (ns) => fixed(ns / 1e9, 1),
  throughput: integer,
  ttft: (ns) => fixed(ns / 1e6, 0),
};
const CURVES = ['running', 'waiting', 'kv'] as const;

/** A real server's log replayed: whole-run numbers, and who runs, who waits and how full the cache is, second by second. */
export function ServerReplay({ server, targets }: { readonly server: ServerLine | null; readonly targets: SentenceTargets }) {
  if (server === null) {
    return (
      <ProofSection name="server" sentence={proofWords.checking} badge={null}>
        {null}
      </ProofSection>
    );
  }
  const { columns } = words;
  return (
    <ProofSection name="server" sentence={words.sentence(server.measured.running.length, server.tookMs)} badge="modelled">
      <div className="proof-multiples">
        {CURVES.map((what) => (
          <SeriesPanel key={what} what={what} server={server} targets={targets} />
        ))}
      </div>
      <ProofTable
        label={proofWords.sections.server}
        className="proof-server-numbers"
        columns={[
          { label: columns.what },
          ...(['measured', 'modelled', 'error', 'allowed'] as const).map((column) => ({ label: columns[column], isNumeric: true })),
        ]}
      >
        {server.numbers.map(({ what, measured, modelled, error: off, allowed }) => (
          <tr key={what} data-verdict={allowed === null || Math.abs(off) <= allowed ? 'holds' : 'fails'}>
            <th scope="row" className="type-label type-ink">
              {words.numbers[what]}
            </th>
            <td className="numeric type-num">{SHOWN[what](measured)}</td>
            <td className="numeric type-num type-strong">{SHOWN[what](modelled)}</td>
            <td className="numeric type-num">{error(off)}</td>
            <td className="numeric type-num">{allowed === null ? words.told : `±${percent(allowed)}`}</td>
          </tr>
        ))}
      </ProofTable>
      <p className="type-label">
        <a href={runLink('server')}>{words.open}</a>
      </p>
    </ProofSection>
  );
}
