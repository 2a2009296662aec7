import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { importWords as words } from '../../narration/en/import-words.ts';
import { wholeMapping } from '../../scenario/import/column-mapping.ts';
import type { GuessedMapping } from '../../scenario/import/column-mapping.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { LINK_HASH_DIGITS } from '../../scenario/link/link-state.ts';
import { DialogColumn } from '../../ui/DialogColumn.tsx';
import { presetLink } from '../session/link-of.ts';
import type { Session } from '../session/session.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { FileOutcome } from './FileOutcome.tsx';
import { keepFile } from './file-store.ts';
import { importDoor } from './import-door.ts';
import { KnownFormats } from './KnownFormats.tsx';
import { readAgain, readFiles } from './read-files.ts';
import type { ReadFile } from './read-files.ts';
import './import-dialog.css';

interface ImportDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Opens a file: by picker or drop, looked at before anything of it is taken. */
export default function ImportDialog({ session, onClose }: ImportDialogProps) {
  const { files } = useStore(importDoor);
  const { opened, notice } = useStore(session.store);
  const [read, setRead] = useState<ReadFile | null>(null);
  const [mapping, setMapping] = useState<GuessedMapping | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const wanted = notice?.kind === 'missing-file' ? notice : null;

  const take = async (chosen: readonly File[]) => {
    setReading(chosen[0]?.name ?? null);
    setMapping(null);
    const next = await readFiles(chosen);
    setReading(null);
    setRead(next);
    if (next === null) return;
    const { outcome, file } = next;
    if (wanted !== null && file.digest === wanted.file.digest) {
      await keepFile(file);
      onClose();
      session.openAddress(wanted.hash);
    } else if (outcome.kind === 'scenario') {
      onClose();
      session.openDocument(outcome.document);
    } else if (outcome.kind === 'run') {
      onClose();
      const { document, runHash } = outcome;
      session.openLink({
        ...presetLink(opened.preset),
        document,
        moment: { ns: 0 },
        selection: null,
        window: null,
        runHash: runHash.slice(0, LINK_HASH_DIGITS),
      });
    }
  };
  useEffect(() => {
    if (files.length > 0) void take(files);
    // A new list is a new drop; nothing else may read the files again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [files]);

  const remap = (next: GuessedMapping) => {
    if (read === null) return;
    setMapping(next);
    const whole = wholeMapping(next);
    if (whole !== null) setRead(readAgain(read, whole));
  };
  const open = async (document: ScenarioDocument) => {
    if (read !== null) await keepFile(read.file);
    onClose();
    session.openDocument(document);
  };

  return (
    <DialogColumn title={words.title} closeLabel={words.close} onClose={onClose} lang="en">
      {wanted === null ? null : (
        <p className="import-note" role="status">
          {read === null || read.file.digest === wanted.file.digest
            ? words.wantedFile(wanted.file.digest.slice(0, 8))
            : words.wrongFile(read.file.name, wanted.file.digest.slice(0, 8))}
        </p>
      )}
      {reading === null ? null : <p role="status">{words.reading(reading)}</p>}
      {read === null ? (
        <>
          <p className="import-buttons">
            <ChooseFile look="filled" label={words.choose} onFiles={(chosen) => void take(chosen)} />
          </p>
          <p className="import-note">{words.staysHere}</p>
          <KnownFormats />
        </>
      ) : (
        <FileOutcome
          key={read.file.digest}
          read={read}
          mapping={mapping}
          now={opened.document}
          onMapping={remap}
          onFiles={(chosen) => void take(chosen)}
          onOpen={(document) => void open(document)}
        />
      )}
    </DialogColumn>
  );
}
