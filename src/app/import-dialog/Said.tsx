import type { Sentence } from '../../narration/parts.ts';

/** A serif sentence whose numbers stand in mono. */
export function Said({ sentence }: { readonly sentence: Sentence }) {
  return (
    <p className="import-said">
      {sentence.map((part, index) =>
        part.kind === 'number' ? (
          <span key={index} className="import-number">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
