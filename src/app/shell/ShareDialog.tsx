import { useState } from 'react';
import { useStore } from 'zustand';
import { spoken } from '../../narration/spoken.ts';
import { usePlayer } from '../../player/use-player.ts';
import { encodeLink, isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { sourceOfRequests } from '../../scenario/import/take-rows.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import { formatRunFile } from '../../scenario/run-file/write-run-file.ts';
import { RUN_SCHEMA_FILE, SCENARIO_SCHEMA_FILE } from '../../scenario/schema-address.ts';
import { formatScenarioFile } from '../../scenario/scenario-file.ts';
import { formatChromeTrace } from '../../scenario/trace-file/chrome-trace.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogColumn } from '../../ui/DialogColumn.tsx';
import { KEEPS_ALL, linkStateOf } from '../session/link-of.ts';
import type { Keeps } from '../session/link-of.ts';
import type { Session } from '../session/session.ts';
import { saveFile } from '../../ui/save-file.ts';
import './share-dialog.css';

const words = spoken.controls.share;
const KEEPS: readonly (readonly [keep: keyof Keeps, label: string])[] = [
  ['settings', words.keepsSettings],
  ['moment', words.keepsMoment],
  ['selection', words.keepsSelection],
  ['zoom', words.keepsZoom],
];

/** Address of a file that stands beside the page. */
const besides = (name: string): string => new URL(name, location.href).href;

const MOST_NAME_CHARACTERS = 80;

interface ShareDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** What a link of this moment keeps, and the ways to take it along. The link itself is not shown; its length is. */
export function ShareDialog({ session, onClose }: ShareDialogProps) {
  const { preset, document: opened } = useStore(session.store, ({ opened }) => opened);
  const view = useStore(session.store, (state) => state.view);
  const baseline = useStore(session.store, (state) => state.baseline);
  const proof = useStore(session.store, (state) => state.proof);
  const player = usePlayer(session.player, (state) => state);
  const [keeps, setKeeps] = useState<Keeps>(KEEPS_ALL);
  const [name, setName] = useState(opened.name);
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean } | null>(null);
  const document = { ...opened, name: name.trim() === '' ? opened.name : name.trim() };
  const hash = encodeLink(linkStateOf({ preset, document, baseline, proof }, view, player, keeps));
  const link = `${location.href.split('#')[0]}#${hash}`;
  const tooLong = isTooLongForLink(hash);
  const { attribution } = presetOf(preset);
  const source = keeps.settings ? sourceOfRequests(opened) : null;

  const copy = async () => {
    let done = true;
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      done = false;
    }
    setCopied({ link, done });
  };

  return (
    <DialogColumn title={words.title} closeLabel={words.close} onClose={onClose}>
      <label className="share-name">
        {words.name}
        <input type="text" value={name} maxLength={MOST_NAME_CHARACTERS} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <fieldset className="share-keeps">
        <legend>{words.keeps}</legend>
        {KEEPS.map(([keep, label]) => (
          <label key={keep}>
            <input
              type="checkbox"
              checked={keeps[keep]}
              onChange={(event) => setKeeps({ ...keeps, [keep]: event.currentTarget.checked })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="share-buttons">
        <Button look="filled" disabled={tooLong} onClick={() => void copy()}>
          {words.copyLink}
        </Button>
        <Button onClick={() => saveFile(`${document.name}.json`, formatScenarioFile(document, besides(SCENARIO_SCHEMA_FILE)))}>
          {words.saveFile}
        </Button>
      </p>
      <p className="share-length" role="status">
        {tooLong ? words.tooLong(hash.length, LIMITS.linkCharacters) : words.characters(link.length)}
        {copied?.link === link ? ` · ${copied.done ? words.copied : words.copyFailed}` : null}
      </p>
      {copied?.link === link && !copied.done ? (
        <input
          className="share-by-hand"
          type="text"
          readOnly
          value={link}
          aria-label={words.copyLink}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
      <p className="share-buttons">
        <Button onClick={() => saveFile(`${document.name}, run.json`, formatRunFile(document, player.run, besides(RUN_SCHEMA_FILE)))}>
          {words.saveRun}
        </Button>
        <Button onClick={() => saveFile(`${document.name}, trace.json`, formatChromeTrace(document.name, player.run))}>
          {words.saveTrace}
        </Button>
      </p>
      <p className="share-note">{source === null ? words.wholeScenarioInLink : words.fileByDigest(source.digest.slice(0, 4))}</p>
      {attribution === null ? null : (
        <p className="share-note">
          {attribution.title}, {attribution.authors}, {attribution.licence}; {attribution.changes}
        </p>
      )}
    </DialogColumn>
  );
}
