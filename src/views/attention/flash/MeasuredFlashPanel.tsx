import { MEASURED_ATTENTION, MEASURED_HEAD_DIM, MEASURED_HEADS } from '../../../engine/attention/measured-attention.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { Panel } from '../../panel/Panel.tsx';
import type { AttentionProps } from '../attention-props.ts';

const { titles, panels, flash: words, work } = attentionWords;
const { numbers } = en;
const COLUMNS = ['tokens', 'flash', 'written', 'flashBytes', 'writtenBytes', 'ratio'] as const;
/** The one that the lesson is told with. */
const TOLD_TOKENS = 8192;

/** Time and memory of one attention layer, tile by tile and with its scores written out, as measured. */
export function MeasuredFlashPanel({ props }: { readonly props: AttentionProps }) {
  const ms = (value: number): string => `${numbers.fixed(value, value < 1 ? 2 : 1)}\u202fms`;
  const rows = MEASURED_ATTENTION.map(({ tokens, flashMs, flashBytes, writtenMs, writtenBytes }) => ({
    key: tokens,
    cells: [
      numbers.integer(tokens),
      ms(flashMs),
      writtenMs === null ? '' : ms(writtenMs),
      flashBytes === null ? '' : numbers.bytes(flashBytes),
      writtenBytes === null ? '' : numbers.bytes(writtenBytes),
      writtenMs === null ? '' : work.times(writtenMs / flashMs),
    ],
  }));
  return (
    <Panel
      id="attention-measured"
      title={titles.measuredFlash}
      sentence={panels.measuredFlash(MEASURED_HEADS, MEASURED_HEAD_DIM)}
      badge="measured"
      twin={() => ({
        caption: titles.measuredFlash,
        columns: COLUMNS.map((id) => ({ label: words.measuredColumns[id], numeric: id !== 'tokens' })),
        rows,
      })}
      targets={props}
    >
      <table className="totals-table">
        <thead>
          <tr>
            {COLUMNS.map((id) => (
              <th key={id} scope="col" className="type-small">
                {words.measuredColumns[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [tokens, ...values] }) => (
            <tr key={key} data-told={key === TOLD_TOKENS}>
              <th scope="row" className="type-num">
                {tokens}
              </th>
              {values.map((value, i) => (
                <td key={COLUMNS[i + 1]} className="type-num">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
