import { useState } from 'react';
import type { ReactNode } from 'react';
import { editorWords as words } from '../../narration/editor/en.ts';
import { differenceAt, errorAt, useEditor } from './editor-context.ts';

interface MoreOptionsProps {
  /** Of the settings inside. */
  readonly paths: readonly string[];
  /** The button stands at the right of the row above, not under it. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
}

/** Settings that most people leave alone: out of sight until one of them is not as in the preset, or somebody asks. */
export function MoreOptions({ paths, inRow = false, children }: MoreOptionsProps) {
  const { judgement } = useEditor();
  const [asked, setAsked] = useState(false);
  const isNeeded = paths.some((path) => errorAt(judgement.errors, path) !== null || differenceAt(judgement.differences, path) !== null);
  const isOpen = asked || isNeeded;
  return (
    <div className="scenario-more" data-in-row={inRow}>
      <button
        type="button"
        className="scenario-disclosure type-label"
        aria-expanded={isOpen}
        disabled={isNeeded}
        onClick={() => setAsked(!asked)}
      >
        <svg width="8" height="8" aria-hidden="true">
          <path d={isOpen ? 'M0 2l4 4.5l4 -4.5' : 'M2 0l4.5 4l-4.5 4'} fill="none" stroke="var(--ink2)" strokeWidth="1.5" />
        </svg>
        {words.sections.moreOptions}
      </button>
      {isOpen ? <div className="scenario-more-fields">{children}</div> : null}
    </div>
  );
}
