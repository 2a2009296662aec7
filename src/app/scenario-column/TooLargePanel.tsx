import { editorWords } from '../../narration/editor/en.ts';
import { plainText } from '../../narration/parts.ts';
import type { AskedOfLimit } from '../../scenario/edit/too-large.ts';
import { Button } from '../../ui/Button.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { useEditor } from './editor-context.ts';

const words = editorWords.tooLarge;
const DESIGN_WIDTH_PX = 488;
/** Beside a bar: its name, its numbers. */
const WORDS_PX = 220;
const WIDEST_BAR_PX = 200;
/** What is over the limit is drawn, up to this share of the bar. */
const MOST_OVER = 0.25;

/** All four limits as bars, the broken ones dashed beyond their ends, and the way back inside. */
export function TooLargePanel() {
  const asked = useEditor().judgement.tooLarge;
  return asked === null ? null : <Limits asked={asked} />;
}

function Limits({ asked }: { readonly asked: readonly AskedOfLimit[] }) {
  const { dispatch } = useEditor();
  const [ref, { widthPx }] = useSize<HTMLElement>(DESIGN_WIDTH_PX, 0);
  const broken = asked.find((each) => each.asked > each.limit && each.path !== null);
  if (broken === undefined) return null;
  const { what, path, limit } = broken;
  const barPx = Math.min(WIDEST_BAR_PX, (widthPx - WORDS_PX) / (1 + MOST_OVER));
  return (
    <section ref={ref} className="scenario-section scenario-too-large" aria-label={words.title} role="alert">
      <p className="scenario-too-large-says">{plainText(words.sentence(what, broken.asked, limit))}</p>
      <table>
        <tbody>
          {asked.map((each) => (
            <tr key={each.what} data-over={each.asked > each.limit}>
              <th scope="row">{words.names[each.what]}</th>
              <td>
                <LimitBar {...each} barPx={barPx} />
              </td>
              <td>{words.of(each.asked, each.limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {path === null ? null : (
        <Button look="filled" onClick={() => dispatch({ type: 'set', path, text: String(limit) })}>
          {words.take(what, limit)}
        </Button>
      )}
    </section>
  );
}

function LimitBar({ asked, limit, barPx }: AskedOfLimit & { readonly barPx: number }) {
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
