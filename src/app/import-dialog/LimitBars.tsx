import { importWords as words } from '../../narration/en/import-words.ts';
import { en } from '../../narration/en.ts';
import { LIMITS } from '../../scenario/limits.ts';

interface Limit {
  readonly name: keyof typeof words.limitNames;
  readonly value: number;
  readonly limit: number;
}

const BAR = 130;
/** What is over the limit is drawn, up to this. */
const WIDEST = 190;

/** The limits as bars; the broken one goes dashed beyond its end. */
export function LimitBars({ requests, bytes }: { readonly requests: number | null; readonly bytes: number | null }) {
  const limits: readonly Limit[] = [
    ...(requests === null ? [] : [{ name: 'requests', value: requests, limit: LIMITS.requests } as const]),
    ...(bytes === null ? [] : [{ name: 'file', value: bytes, limit: LIMITS.fileBytes } as const]),
  ];
  const show = (name: Limit['name'], value: number): string => (name === 'file' ? en.numbers.bytes(value) : en.numbers.integer(value));
  return (
    <table className="limit-bars">
      <tbody>
        {limits.map(({ name, value, limit }) => {
          const within = (Math.min(value, limit) / limit) * BAR;
          const over = Math.min(WIDEST, (value / limit) * BAR) - BAR;
          return (
            <tr key={name} data-over={value > limit}>
              <th scope="row">{words.limitNames[name]}</th>
              <td>
                <svg width={WIDEST + 2} height="12" aria-hidden="true">
                  <rect x=".5" y=".5" width={BAR} height="11" fill="none" stroke="var(--rule2)" />
                  <rect x=".5" y=".5" width={within} height="11" fill="var(--bytes)" />
                  {over > 0 ? (
                    <>
                      <rect
                        x={BAR}
                        y=".5"
                        width={over}
                        height="11"
                        fill="none"
                        stroke="var(--signal)"
                        strokeWidth="1.5"
                        strokeDasharray="3 2"
                      />
                      <path d={`M${BAR} 0v12`} stroke="var(--signal)" strokeWidth="2" />
                    </>
                  ) : null}
                </svg>
              </td>
              <td>{words.ofLimit(show(name, value), show(name, limit))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
