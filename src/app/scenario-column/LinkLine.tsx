import { editorWords as words } from '../../narration/editor/en.ts';
import { usePlayer } from '../../player/use-player.ts';
import { encodeLink, isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { linkStateOf } from '../session/link-of.ts';
import type { Session } from '../session/session.ts';
import { useEditor } from './editor-context.ts';

/** How long the link to what is on screen is, and what is in it. */
export function LinkLine({ session }: { readonly session: Session }) {
  const { judgement } = useEditor();
  const player = usePlayer(session.player, ({ run, window, selection, pins }) => ({ run, window, selection, pins }));
  const { opened, view } = session.store.getState();
  const link = encodeLink(linkStateOf(opened, view, { ...session.player.store.getState(), ...player }));
  return (
    <p className="scenario-link type-label">
      <b className="type-title">{words.linkTitle}</b>
      <span>
        {isTooLongForLink(link)
          ? words.linkTooLong(link.length, LIMITS.linkCharacters)
          : words.link(link.length, judgement.differences.length)}
        {opened.document.requestsFrom === undefined ? null : ` ${words.linkOfFile}`}
      </span>
    </p>
  );
}
