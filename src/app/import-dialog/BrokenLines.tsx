import { useState } from 'react';
import { importWords as words } from '../../narration/en/import-words.ts';
import { plainText } from '../../narration/parts.ts';
import type { ImportOutcome } from '../../scenario/import/read-import.ts';
import type { LineError } from '../../scenario/import/line-error.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Said } from './Said.tsx';

const LINES_BEFORE = 2;
const LINES_AFTER = 1;
/** What a line may show beside the offending text. */
const MOST_CHARACTERS = 60;

interface BrokenLinesProps {
  readonly file: string;
  readonly outcome: Extract<ImportOutcome, { kind: 'bad-lines' }>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLeaveOut: () => void;
}

/** The first bad line with the lines around it, how many there are, and the ways on. */
export function BrokenLines({ file, outcome, onFiles, onLeaveOut }: BrokenLinesProps) {
  const { errors, badLines, lineCount, columnNames, lines, rest } = outcome;
  const [copied, setCopied] = useState(false);
  const [first] = errors;
  if (first === undefined) return null;
  const from = Math.max(1, first.line - LINES_BEFORE);
  const around = lines.slice(from - 1, first.line + LINES_AFTER);
  const copy = async () => {
    await navigator.clipboard.writeText(
      errors.map((error) => `${plainText(words.lineError(error, file))} ${words.expected(error.problem)}`).join('\n'),
    );
    setCopied(true);
  };
  return (
    <div role="alert">
      <Said sentence={words.lineError(first, file)} />
      <p className="import-note">{words.expected(first.problem)}</p>
      <ol className="import-lines" start={from} aria-label={words.offendingLine}>
        {around.map((text, index) => {
          const line = from + index;
          return (
            <li key={line} value={line} data-bad={line === first.line}>
              <code>{line === first.line ? <BadLine error={first} /> : clipped(text)}</code>
            </li>
          );
        })}
      </ol>
      <p className="import-note">{words.badLines(badLines, lineCount, columnNames)}</p>
      <p className="import-buttons">
        <ChooseFile look="filled" label={words.chooseAnother} onFiles={onFiles} />
        {rest === null ? null : <Button onClick={onLeaveOut}>{words.leaveOut(badLines)}</Button>}
        <Button onClick={() => void copy()}>{copied ? words.copied : words.copyErrors}</Button>
      </p>
      <p className="import-note">{words.lastValidRunStays}</p>
    </div>
  );
}

function BadLine({ error: { lineText, column, found } }: { readonly error: LineError }) {
  const from = column - 1;
  const before = lineText.slice(0, from);
  const after = lineText.slice(from + found.length);
  return (
    <>
      {before.length > MOST_CHARACTERS ? `…${before.slice(-MOST_CHARACTERS)}` : before}
      {found === '' ? <b className="import-gap" /> : <b>{clipped(found)}</b>}
      {clipped(after)}
    </>
  );
}

function clipped(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
