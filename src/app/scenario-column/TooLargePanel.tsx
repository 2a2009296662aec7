import { editorWords } from '../../narration/editor/en.ts';
import { plainText } from '../../narration/parts.ts';
import type { AskedOfLimit } from '../../scenario/edit/too-large.ts';
import { Button } from '../../ui/Button.tsx';
import { barWidth, LimitBars } from '../../ui/LimitBars.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { useEditor } from './editor-context.ts';

const words = editorWords.tooLarge;
const DESIGN_WIDTH_PX = 488;
/** Beside a bar: its name, its numbers. */
const WORDS_PX = 220;
const WIDEST_BAR_PX = 200;

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
  return (
    <section ref={ref} className="scenario-section scenario-too-large" aria-label={words.title} role="alert">
      <p className="scenario-too-large-says">{plainText(words.sentence(what, broken.asked, limit))}</p>
      <LimitBars
        limits={asked.map((each) => ({ ...each, name: words.names[each.what], text: words.of(each.asked, each.limit) }))}
        barPx={barWidth(widthPx, WORDS_PX, WIDEST_BAR_PX)}
      />
      {path === null ? null : (
        <Button look="filled" onClick={() => dispatch({ type: 'set', path, text: String(limit) })}>
          {words.take(what, limit)}
        </Button>
      )}
    </section>
  );
}
