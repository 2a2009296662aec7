import { editorWords } from '../../narration/editor/en.ts';
import { plainText } from '../../narration/parts.ts';
import type { AskedOfLimit } from '../../scenario/edit/too-large.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from './editor-context.ts';

const words = editorWords.tooLarge;
const BAR = 200;
/** What is over the limit is drawn, up to this. */
const WIDEST = 250;

/** All four limits as bars, the broken ones dashed beyond their ends, and the way back inside. */
export function TooLargePanel() {
  const { judgement, dispatch } = useEditor();
  const asked = judgement.tooLarge;
  const broken = asked?.find((each) => each.asked > each.limit && each.path !== null);
  if (asked === null || broken === undefined) return null;
  const { what, path, limit } = broken;
  return (
    <section className="scenario-section scenario-too-large" aria-label={words.title} role="alert">
      <p className="scenario-too-large-says">{plainText(words.sentence(what, broken.asked, limit))}</p>
      <table>
        <tbody>
          {asked.map((each) => (
            <tr key={each.what} data-over={each.asked > each.limit}>
              <th scope="row">{words.names[each.what]}</th>
              <td>
                <LimitBar {...each} />
              </td>
              <td>{words.of(each.asked, each.limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {path === null ? null : (
        <Button look="filled" onClick={() => dispatch({ type: 'type', path, text: String(limit) })}>
          {words.take(what, limit)}
        </Button>
      )}
    </section>
  );
}

function LimitBar({ asked, limit }: AskedOfLimit) {
  const over = Math.min(WIDEST, (asked / limit) * BAR) - BAR;
  return (
    <svg width={WIDEST + 2} height="12" aria-hidden="true">
      <rect x=".5" y=".5" width={(Math.min(asked, limit) / limit) * BAR} height="11" fill="var(--bytes)" />
      <rect x=".5" y=".5" width={BAR} height="11" fill="none" stroke="var(--rule2)" />
      {over > 0 ? (
        <>
          <rect x={BAR} y=".5" width={over} height="11" fill="none" stroke="var(--signal)" strokeWidth="1.5" strokeDasharray="3 2" />
          <path d={`M${BAR} 0v12`} stroke="var(--signal)" strokeWidth="2" />
        </>
      ) : null}
    </svg>
  );
}
