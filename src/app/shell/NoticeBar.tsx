import { useStore } from 'zustand';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { sourceOfRequests } from '../../scenario/import/take-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { openImport } from '../import-dialog/import-door.ts';
import type { Notice } from '../session/notice.ts';
import type { Session } from '../session/session.ts';
import './notice-bar.css';

const words = spoken.controls.notices;

interface NoticeBarProps {
  readonly notice: Notice;
  readonly session: Session;
}

/** A line under the app bar that says what is wrong, where, and what the ways on are. */
export function NoticeBar({ notice, session }: NoticeBarProps) {
  const isWarning = notice.kind === 'broken-link' || notice.kind === 'impossible' || notice.kind === 'engine-error' || isMissing(notice);
  return (
    <section className="notice-bar" aria-label={words.region} data-warning={isWarning}>
      <p role={isWarning ? 'alert' : 'status'}>
        <NoticeText notice={notice} session={session} />
      </p>
      <NoticeActions notice={notice} session={session} />
      {notice.kind === 'simulating' ? (
        <Button look="text" className="notice-main" title={spoken.controls.states.stopKeeps} onClick={session.stopRun}>
          {spoken.controls.states.stop}
        </Button>
      ) : (
        <Button look="text" onClick={session.closeNotice}>
          {words.close}
        </Button>
      )}
    </section>
  );
}

const isMissing = (notice: Notice): boolean => notice.kind === 'missing-file' && !notice.seeking;

function NoticeText({ notice, session }: NoticeBarProps) {
  switch (notice.kind) {
    case 'broken-link': {
      const { error } = notice;
      if (error.kind === 'later-version') return `${words.laterVersion} ${words.defaultScenario}`;
      return (
        <>
          {words.brokenLink} {error.part === '' ? words.wholeLink : <code>{error.part}</code>} {error.problem}. {words.defaultScenario}
          {error.readable.length + error.unreadable.length > 1 ? (
            <span className="notice-detail"> {words.readable(error.readable, error.unreadable)}</span>
          ) : null}
        </>
      );
    }
    case 'missing-file':
      return notice.seeking ? words.seekingFile : words.missingFile(notice.file.digest.slice(0, 8));
    case 'engine-changed':
      return words.engineChanged;
    case 'impossible':
      return `${notice.errors.map(({ message }) => message).join('. ')}. ${words.lastValidRunStays}`;
    case 'simulating':
      return <Simulating session={session} />;
    case 'engine-error':
      return `${notice.message}. ${words.lastValidRunStays}`;
    case 'rejected':
      return words.rejectedRequests(notice.rejections);
    case 'stopped':
      return words.stoppedAtStepLimit(notice.steps);
    case 'stopped-by-hand':
      return words.stoppedByHand(notice.steps, notice.ended, notice.requests);
  }
}

/** A run of a file's requests that came to the limit: less of the file, or another speed. */
function SliceAction({ session }: { readonly session: Session }) {
  const source = useStore(session.store, ({ opened }) => sourceOfRequests(opened.document));
  if (source === null) return null;
  return (
    <Button look="text" className="notice-main" onClick={() => void openKeptFile(source.digest)}>
      {words.takeSlice}
    </Button>
  );
}

async function openKeptFile(digest: string): Promise<void> {
  const { findFile } = await import('../import-dialog/file-store.ts');
  const file = await findFile(digest);
  openImport(file === null ? [] : [new File([Uint8Array.from(file.bytes)], file.name)]);
}

interface MissingFileProps {
  readonly notice: Extract<Notice, { kind: 'missing-file' }>;
  readonly session: Session;
}

function MissingFileActions({ notice: { partial }, session }: MissingFileProps) {
  return (
    <>
      <Button look="text" className="notice-main" onClick={() => openImport()}>
        {words.chooseFile}
      </Button>
      {partial === null ? null : (
        <Button look="text" onClick={() => session.openLink(partial)}>
          {words.openWithoutFile}
        </Button>
      )}
    </>
  );
}

/** Steps so far, and a bar. */
function Simulating({ session }: { readonly session: Session }) {
  const { steps, expectedSteps } = useStore(session.progress);
  return (
    <>
      {plainText(spoken.controls.states.simulating(steps, expectedSteps))}{' '}
      {expectedSteps === null ? null : (
        <progress className="notice-progress" value={steps} max={expectedSteps} aria-label={spoken.controls.states.progress} />
      )}
    </>
  );
}

function NoticeActions({ notice, session }: NoticeBarProps) {
  if (notice.kind === 'impossible') {
    return notice.errors
      .flatMap(({ fixes }) => fixes)
      .slice(0, 2)
      .map(({ label, document }) => (
        <Button key={label} look="text" onClick={() => session.openDocument(document)}>
          {label}
        </Button>
      ));
  }
  if (notice.kind === 'stopped') return <SliceAction session={session} />;
  if (notice.kind === 'missing-file') return notice.seeking ? null : <MissingFileActions notice={notice} session={session} />;
  if (notice.kind !== 'broken-link') return null;
  const { partial, kind } = notice.error;
  return (
    <>
      {kind === 'later-version' ? (
        <Button look="text" className="notice-main" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      ) : null}
      {partial === null ? null : (
        <Button look="text" className="notice-main" onClick={() => session.openLink(partial)}>
          {words.openWhatWorks}
        </Button>
      )}
      <Button look="text" onClick={() => void navigator.clipboard.writeText(location.href)}>
        {words.copyIt}
      </Button>
    </>
  );
}
