import type { CSSProperties } from 'react';
import type { Part, Sentence } from '../../narration/parts.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import type { PanelProps } from '../panel-props.ts';
import './sentence-text.css';

/** What the words of a sentence can do: light up, select, move the playhead. */
export type SentenceTargets = Pick<PanelProps, 'run' | 'focus' | 'onHover' | 'onSelect' | 'onGo'>;

interface SentenceTextProps {
  readonly sentence: Sentence;
  readonly targets: SentenceTargets;
}

/**
 * A sentence of the narration on screen. A request is its name in ink over a 3 px underline in its hue and selects it; a number is set
 * in mono; a moment moves the playhead.
 */
export function SentenceText({ sentence, targets }: SentenceTextProps) {
  return (
    <>
      {sentence.map((part, i) => (
        <PartText key={i} part={part} targets={targets} />
      ))}
    </>
  );
}

function PartText({ part, targets }: { readonly part: Part; readonly targets: SentenceTargets }) {
  const { run, focus, onHover, onSelect, onGo } = targets;
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'number':
      return <span className="sentence-number">{part.text}</span>;
    case 'request': {
      const selection = { kind: 'request', request: part.request } as const;
      return (
        <button
          type="button"
          className="sentence-word sentence-request"
          style={{ '--hue': hueColour(focus.hueOf(part.request)) } as CSSProperties}
          onPointerEnter={() => onHover(selection)}
          onPointerLeave={() => onHover(null)}
          onFocus={() => onHover(selection)}
          onBlur={() => onHover(null)}
          onClick={() => onSelect(selection)}
        >
          {part.text}
        </button>
      );
    }
    case 'moment': {
      const selection = { kind: 'step', step: part.step } as const;
      return (
        <button
          type="button"
          className="sentence-word sentence-moment"
          onPointerEnter={() => onHover(selection)}
          onPointerLeave={() => onHover(null)}
          onClick={() => onGo(run.nsOf(part.step, part.phase))}
        >
          {part.text}
        </button>
      );
    }
  }
}
