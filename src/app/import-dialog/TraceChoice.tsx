import { useMemo, useState } from 'react';
import { importWords as words } from '../../narration/en/import-words.ts';
import { writeMapping } from '../../scenario/import/column-mapping.ts';
import type { GuessedMapping } from '../../scenario/import/column-mapping.ts';
import { writeSlice } from '../../scenario/import/slice.ts';
import { rowsOfPart } from '../../scenario/import/take-rows.ts';
import type { Trace } from '../../scenario/import/trace.ts';
import { summariseRows } from '../../scenario/import/trace-summary.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { LengthBars } from './LengthBars.tsx';
import type { ReadFile } from './read-files.ts';
import { Said } from './Said.tsx';
import { settingsChoices } from './settings-choices.ts';
import type { SettingsKind } from './settings-choices.ts';
import { SettingsPicker } from './SettingsPicker.tsx';
import { SliceChoice } from './SliceChoice.tsx';
import { sliceOf, WHOLE_FILE } from './slice-entry.ts';
import type { SliceEntry } from './slice-entry.ts';

interface TraceChoiceProps {
  readonly read: ReadFile;
  readonly trace: Trace;
  /** True when the person said which column is what. */
  readonly mappedByHand: boolean;
  readonly now: ScenarioDocument;
  readonly onMapping: (mapping: GuessedMapping) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (document: ScenarioDocument) => void;
}

/** A trace that was read whole: what it is, which part of it is taken, on what it is served. */
export function TraceChoice({ read, trace, mappedByHand, now, onMapping, onFiles, onOpen }: TraceChoiceProps) {
  const { file, meta } = read;
  const whole = useMemo(() => summariseRows(trace.rows), [trace]);
  const [entry, setEntry] = useState<SliceEntry>(WHOLE_FILE);
  const [asked, setAsked] = useState<SettingsKind | null>(null);
  const valid = sliceOf(entry, { rows: whole.requests, spanNs: whole.spanNs });
  const slice = valid === null ? null : writeSlice(valid.slice);
  const speed = valid?.speed ?? null;
  const columns = mappedByHand && trace.mapping !== null ? writeMapping(trace.mapping) : null;

  const rows = useMemo(() => (slice === null || speed === null ? null : rowsOfPart(trace.rows, { slice, speed })), [trace, slice, speed]);
  const taken = useMemo(() => (rows === null ? null : summariseRows(rows)), [rows]);
  const choices = useMemo(() => {
    if (rows === null || slice === null || speed === null) return [];
    return settingsChoices(now, rows, { fileName: file.name, digest: file.digest, slice, speed, columns }, meta);
  }, [now, rows, slice, speed, columns, file, meta]);
  const possible = choices.filter(({ scenario }) => scenario !== null);
  const chosen = possible.find(({ kind }) => kind === asked) ?? possible[0];

  return (
    <>
      <Said sentence={words.recognised({ file: file.name, format: trace.format, requests: whole.requests, spanNs: whole.spanNs })} />
      <div className="import-lengths">
        <LengthBars title={words.promptTokens} lengths={(taken ?? whole).prompt} />
        <LengthBars title={words.outputTokens} lengths={(taken ?? whole).output} />
      </div>
      {trace.mapping === null ? null : <ColumnChoice names={trace.columnNames} mapping={trace.mapping} onChange={onMapping} />}
      <SliceChoice entry={entry} rows={whole.requests} spanNs={whole.spanNs} onChange={setEntry} />
      <p className="import-note" role="status">
        {taken === null ? (valid === null ? '' : words.emptySlice) : words.taken(taken.requests, taken.spanNs)}
      </p>
      <SettingsPicker choices={choices} chosen={chosen?.kind ?? 'file'} onChoose={setAsked} />
      {chosen === undefined ? null : <WhatBecomes trace={trace} choice={chosen} speed={speed ?? 1} />}
      <p className="import-buttons">
        <Button look="filled" disabled={chosen === undefined} onClick={() => (chosen === undefined ? undefined : onOpen(chosen.document))}>
          {words.open}
        </Button>
        <ChooseFile label={words.chooseAnother} onFiles={onFiles} />
      </p>
      <p className="import-note">{words.inBrowser(file.digest.slice(0, 4))}</p>
    </>
  );
}

interface WhatBecomesProps {
  readonly trace: Trace;
  readonly choice: ReturnType<typeof settingsChoices>[number];
  readonly speed: number;
}

function WhatBecomes({ trace, choice: { scenario, tooLong, tooLarge }, speed }: WhatBecomesProps) {
  if (scenario === null) return null;
  const { maxModelLenTokens, usablePages } = scenario.limits;
  const measured = trace.rows.some((row) => row.measured !== undefined);
  const notes = [
    tooLong > 0 ? words.rejected(tooLong, maxModelLenTokens) : null,
    tooLarge > 0 ? words.rejectedForPages(tooLarge, usablePages) : null,
    trace.format === 'mooncake' ? words.realPrefixes : null,
    measured ? (speed === 1 ? words.measuredKept(scenario.requests.length) : words.measuredDropped) : null,
  ];
  return notes.map((note) =>
    note === null ? null : (
      <p key={note} className="import-note">
        {note}
      </p>
    ),
  );
}
