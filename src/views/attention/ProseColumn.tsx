import { attentionWords } from '../../narration/attention/en.ts';
import type { AttentionPart } from '../../narration/attention/messages.ts';
import type { AttentionProps } from './attention-props.ts';
import './prose-column.css';

/** A few paragraphs beside the picture: a word that names a part lights it, and a part that is pointed at lights its words. */
export function ProseColumn({ look, lit, onLit }: Pick<AttentionProps, 'look' | 'lit' | 'onLit'>) {
  return (
    <section className="attention-prose" aria-label={attentionWords.proseLabel}>
      {attentionWords.prose[look.section].map((paragraph, i) => (
        <p key={i}>
          {paragraph.map((piece, j) =>
            typeof piece === 'string' ? piece : <PartWord key={j} part={piece.part} text={piece.text} lit={lit} onLit={onLit} />,
          )}
        </p>
      ))}
    </section>
  );
}

interface PartWordProps extends Pick<AttentionProps, 'lit' | 'onLit'> {
  readonly part: AttentionPart;
  readonly text: string;
}

function PartWord({ part, text, lit, onLit }: PartWordProps) {
  return (
    <button
      type="button"
      className="attention-word"
      data-lit={lit === part}
      onPointerEnter={() => onLit(part)}
      onPointerLeave={() => onLit(null)}
      onFocus={() => onLit(part)}
      onBlur={() => onLit(null)}
    >
      {text}
    </button>
  );
}
