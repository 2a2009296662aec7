import { plainText } from '../../narration/parts.ts';
import type { SentenceLengths } from '../../narration/parts.ts';
import type { Layout } from '../panel-props.ts';
import { SentenceText } from '../panel/SentenceText.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import { Spoken } from '../panel/Spoken.tsx';
import '../marks/type.css';
import './live-sentence.css';

interface LiveSentenceProps {
  readonly sentence: SentenceLengths;
  readonly layout: Layout;
  readonly targets: SentenceTargets;
}

/** The one sentence that says what happens at the playhead and why, in the length its region holds. */
export function LiveSentence({ sentence, layout, targets }: LiveSentenceProps) {
  const shown = { wide: sentence.long, medium: sentence.middle, phone: sentence.short }[layout];
  return (
    <div className="live-sentence" data-layout={layout}>
      <p>
        <SentenceText sentence={shown} targets={targets} />
      </p>
      <Spoken text={plainText(shown)} />
    </div>
  );
}
