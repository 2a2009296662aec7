import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Badge } from '../../engine/formula.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import type { Sentence } from '../../narration/parts.ts';
import { BadgeMark, badgeText } from './BadgeMark.tsx';
import { FigureTool } from './FigureTool.tsx';
import { SentenceText } from './SentenceText.tsx';
import type { SentenceTargets } from './SentenceText.tsx';
import { PanelTitle } from './PanelTitle.tsx';
import { Spoken } from './Spoken.tsx';
import { TextTwin } from './TextTwin.tsx';
import type { TwinTable } from './twin-table.ts';
import './panel.css';

interface PanelAnatomy {
  /** Stands on the panel's element as `data-panel`. */
  readonly id: string;
  readonly title: string;
  /** States what the picture shows now. */
  readonly sentence: Sentence;
  /** Null: no number of its own to vouch for (the queue stands under the batch's badge). */
  readonly badge: Badge | null;
  /** Known relative error, as a share; only beside `modelled`. Null = not checked on this card. */
  readonly knownError?: number | null | undefined;
  /** Made only when it is looked at. */
  readonly twin: () => TwinTable;
  readonly targets: SentenceTargets;
  /** True where a tab already names the panel: the title is spoken but not drawn. */
  readonly titleHidden?: boolean;
  /** Further buttons beside *Table*, shown as it is. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * The anatomy every panel shares: one header line (title, panel sentence, badge), the drawing below, and the drawing's text twin, opened by
 * the button *Table* or the key T while the focus is in the panel.
 */
export function Panel({
  id,
  title,
  sentence,
  badge,
  knownError,
  twin,
  targets,
  titleHidden = false,
  tools,
  className,
  children,
}: PanelAnatomy) {
  const [tableOpen, setTableOpen] = useState(false);
  const [focusInside, setFocusInside] = useState(false);
  const toolRef = useRef<HTMLButtonElement>(null);
  const tableRef = useRef<HTMLDivElement>(null);
  const drawingRef = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    // What has the focus may be gone the next moment: the table takes it, and gives it to its button.
    flushSync(() => setTableOpen(!tableOpen));
    (tableOpen ? toolRef : tableRef).current?.focus();
  };
  /** Behind its table a drawing is not to be seen. */
  const inSight = () => {
    flushSync(() => setTableOpen(false));
    return drawingRef.current;
  };
  return (
    <section
      className={className === undefined ? 'panel' : `panel ${className}`}
      aria-labelledby={titleId}
      data-panel={id}
      data-table-open={tableOpen}
      onKeyDown={onKeyDown}
      onFocus={() => setFocusInside(true)}
      onBlur={(event) => setFocusInside(event.currentTarget.contains(event.relatedTarget))}
    >
      {/* A tap has no hover: it gives the head the focus, and its tools come in sight. */}
      <header className="panel-head" tabIndex={-1}>
        <PanelTitle id={titleId} className={titleHidden ? 'spoken-only' : 'type-title'} title={title} />
        <p className="panel-sentence type-label">
          <SentenceText sentence={sentence} targets={targets} />
        </p>
        <button
          ref={toolRef}
          type="button"
          className="panel-tool type-label"
          lang={spoken.language}
          aria-pressed={tableOpen}
          onClick={() => setTableOpen(!tableOpen)}
        >
          {spoken.labels.table}
        </button>
        <FigureTool
          className="panel-tool type-label"
          title={title}
          figure={() => ({
            title,
            caption: plainText(sentence),
            worth: badge === null ? null : badgeText(badge, knownError),
            drawing: inSight,
            twin,
          })}
        />
        {tools}
        {badge === null ? null : <BadgeMark badge={badge} knownError={knownError} />}
      </header>
      {focusInside ? <Spoken text={plainText(sentence)} /> : null}
      <div className="panel-body">
        {tableOpen ? <TextTwin ref={tableRef} table={twin()} /> : null}
        <div ref={drawingRef} className="panel-drawing" inert={tableOpen}>
          {children}
        </div>
      </div>
    </section>
  );
}
