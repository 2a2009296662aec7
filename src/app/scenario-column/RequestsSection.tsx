import { useState } from 'react';
import { editorWords } from '../../narration/editor/en.ts';
import { Button } from '../../ui/Button.tsx';
import { openImport } from '../import-dialog/import-door.ts';
import type { Session } from '../session/session.ts';
import { useEditor } from './editor-context.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { GeneratorFields } from './GeneratorFields.tsx';
import { RequestTable } from './RequestTable.tsx';

const words = editorWords.rows;
const generatorWords = editorWords.generator;

/** More rows than these nobody edits one by one. */
const MOST_ROWS = 200;

/** The requests: rows, a rule, or a file. */
export function RequestsSection({ session }: { readonly session: Session }) {
  const { judgement, dispatch } = useEditor();
  const [rulesOpen, setRulesOpen] = useState(false);
  const { document } = judgement.draft;
  const { requests, generator, arrivalClock, requestsFrom } = document;
  const sum = (tokens: (row: (typeof requests)[number]) => number) => requests.reduce((total, row) => total + tokens(row), 0);
  const source = requestsFrom === undefined ? '' : `, ${words.ofFile(requestsFrom.fileName)}`;
  const switchTo = (clock: typeof arrivalClock) => {
    if (clock === arrivalClock) return;
    const { run } = session.player.store.getState();
    dispatch({ type: 'switch-clock', times: { startNs: run.steps.startNs, endNs: run.endNs } });
  };
  return (
    <section className="scenario-section" aria-labelledby="scenario-requests-title">
      <header className="scenario-requests-head">
        <h3 id="scenario-requests-title" className="type-title">
          {words.title}
        </h3>
        <p className="type-label">
          {words.summary(
            requests.length,
            sum(({ promptTokens }) => promptTokens),
            sum(({ outputTokens }) => outputTokens),
          )}
          {source}
        </p>
        <fieldset className="scenario-clock">
          <legend className="spoken-only">{words.clock}</legend>
          {(['step', 'ns'] as const).map((clock) => (
            <label key={clock} className="type-label">
              <input type="radio" name="scenario-clock" checked={arrivalClock === clock} onChange={() => switchTo(clock)} />
              {clock === 'step' ? words.byStep : words.byTime}
            </label>
          ))}
        </fieldset>
      </header>
      {generator === undefined ? (
        <Rows session={session} />
      ) : (
        <GeneratorFields generator={generator} open={rulesOpen} onOpen={setRulesOpen} />
      )}
      <FieldErrors of={['requests', 'generator', 'seed', 'arrivalClock']} />
      <p className="scenario-row-buttons">
        {generator === undefined ? (
          <>
            <Button onClick={() => dispatch({ type: 'add-row' })}>{words.add}</Button>
            <Button
              onClick={() => {
                dispatch({ type: 'generate' });
                setRulesOpen(true);
              }}
            >
              {words.generate}
            </Button>
          </>
        ) : (
          <Button onClick={() => dispatch({ type: 'keep-rows' })}>{generatorWords.keepRows}</Button>
        )}
        <Button onClick={() => openImport()}>{words.import}</Button>
        <span className="type-small">{words.importHint}</span>
      </p>
    </section>
  );
}

function Rows({ session }: { readonly session: Session }) {
  const { requests } = useEditor().judgement.draft.document;
  if (requests.length === 0) return <p className="scenario-note">{words.none}</p>;
  if (requests.length > MOST_ROWS) return <p className="scenario-note">{words.many(requests.length)}</p>;
  return <RequestTable session={session} />;
}
