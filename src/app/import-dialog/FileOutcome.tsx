import { useState } from 'react';
import { importWords as words } from '../../narration/en/import-words.ts';
import { plainText } from '../../narration/parts.ts';
import { NEEDED_ROLES } from '../../scenario/import/column-mapping.ts';
import type { GuessedMapping } from '../../scenario/import/column-mapping.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { Button } from '../../ui/Button.tsx';
import { BrokenLines } from './BrokenLines.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { KnownFormats } from './KnownFormats.tsx';
import { FileLimits } from './FileLimits.tsx';
import type { ReadFile } from './read-files.ts';
import { Said } from './Said.tsx';
import { TraceChoice } from './TraceChoice.tsx';

interface FileOutcomeProps {
  readonly read: ReadFile;
  /** What the person said about the columns; null: nothing yet. */
  readonly mapping: GuessedMapping | null;
  readonly now: ScenarioDocument;
  readonly onMapping: (mapping: GuessedMapping) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (document: ScenarioDocument) => void;
}

/** What came of reading a file, and the ways on from there. */
export function FileOutcome(props: FileOutcomeProps) {
  const { read, mapping, onMapping, onFiles } = props;
  const { outcome, file } = read;
  const [leftOut, setLeftOut] = useState(false);
  const [cut, setCut] = useState(false);
  const another = (
    <p className="import-buttons">
      <ChooseFile look="filled" label={words.chooseAnother} onFiles={onFiles} />
    </p>
  );
  switch (outcome.kind) {
    case 'bad-lines':
      if (!leftOut || outcome.rest === null) {
        return <BrokenLines file={file.name} outcome={outcome} onFiles={onFiles} onLeaveOut={() => setLeftOut(true)} />;
      }
      return <TraceChoice {...props} trace={outcome.rest} mappedByHand={mapping !== null} />;
    case 'trace': {
      const { trace } = outcome;
      if (trace.moreRows === 0 || cut) return <TraceChoice {...props} trace={trace} mappedByHand={mapping !== null} />;
      const requests = trace.rows.length + trace.moreRows;
      return (
        <div role="alert">
          <Said sentence={words.tooManyRequests(requests, LIMITS.requests)} />
          <FileLimits requests={requests} bytes={file.bytes.length} />
          <p className="import-buttons">
            <Button look="filled" onClick={() => setCut(true)}>
              {words.takeFirst(LIMITS.requests)}
            </Button>
            <ChooseFile label={words.chooseAnother} onFiles={onFiles} />
          </p>
        </div>
      );
    }
    case 'unmapped-table': {
      const shown = mapping ?? outcome.guess;
      return (
        <>
          {mapping === null ? <p className="import-said">{words.columnsNotNamed}</p> : null}
          <Sample names={outcome.names} rows={outcome.sample} />
          <ColumnChoice names={outcome.names} mapping={shown} onChange={onMapping} />
          <p className="import-note" role="status">
            {words.columnsMissing(NEEDED_ROLES.filter((role) => shown[role] === null))}
          </p>
          <p className="import-buttons">
            <Button look="filled" disabled>
              {words.open}
            </Button>
            <ChooseFile label={words.chooseAnother} onFiles={onFiles} />
          </p>
        </>
      );
    }
    case 'refused':
      return (
        <div role="alert">
          <Said sentence={words.refusal(outcome.refusal, file.name)} />
          {outcome.refusal.kind === 'too-large' ? <FileLimits requests={null} bytes={outcome.refusal.bytes} /> : null}
          {another}
          <KnownFormats />
        </div>
      );
    case 'broken-own-file':
      return (
        <div role="alert">
          <p className="import-said">{plainText(words.brokenOwnFile(file.name, outcome.errors.length))}</p>
          <ul className="import-formats">
            {outcome.errors.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
          {another}
        </div>
      );
    case 'vllm-meta':
      return (
        <>
          <p className="import-said">{words.serverDescription}</p>
          {another}
        </>
      );
    // Both open at once.
    case 'scenario':
    case 'run':
      return null;
  }
}

function Sample({ names, rows }: { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className="import-sample">
      <thead>
        <tr>
          {names.map((name, place) => (
            <th key={place} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {names.map((_, place) => (
              <td key={place}>{row[place] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
