import './limit-bars.css';

export interface AskedOfLimit {
  readonly name: string;
  readonly asked: number;
  readonly limit: number;
  /** "24,000 of 20,000" */
  readonly text: string;
}

/** What is over a limit is drawn, up to this share of the bar. */
const MOST_OVER = 0.25;

/** Limits as bars of this width; the broken ones go on dashed beyond their ends. */
export function LimitBars({ limits, barPx }: { readonly limits: readonly AskedOfLimit[]; readonly barPx: number }) {
  return (
    <table className="limit-bars">
      <tbody>
        {limits.map(({ name, asked, limit, text }) => (
          <tr key={name} data-over={asked > limit}>
            <th scope="row">{name}</th>
            <td>
              <LimitBar asked={asked} limit={limit} barPx={barPx} />
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Width of a bar that leaves this much of a row for names and numbers. */
export function barWidth(rowPx: number, wordsPx: number, widestPx: number): number {
  return Math.min(widestPx, (rowPx - wordsPx) / (1 + MOST_OVER));
}

function LimitBar({ asked, limit, barPx }: { readonly asked: number; readonly limit: number; readonly barPx: number }) {
  const over = Math.min(1 + MOST_OVER, asked / limit) * barPx - barPx;
  return (
    <svg width={barPx * (1 + MOST_OVER) + 2} height="12" aria-hidden="true">
      <rect x=".5" y=".5" width={(Math.min(asked, limit) / limit) * barPx} height="11" fill="var(--bytes)" />
      <rect x=".5" y=".5" width={barPx} height="11" fill="none" stroke="var(--rule2)" />
      {over > 0 ? (
        <>
          <rect x={barPx} y=".5" width={over} height="11" fill="none" stroke="var(--signal)" strokeWidth="1.5" strokeDasharray="3 2" />
          <path d={`M${barPx} 0v12`} stroke="var(--signal)" strokeWidth="2" />
        </>
      ) : null}
    </svg>
  );
}
