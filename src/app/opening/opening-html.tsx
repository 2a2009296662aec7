import { renderToString } from 'react-dom/server';
import { Root } from '../Root.tsx';
import { linkStateOf } from '../session/link-of.ts';
import { encodeLink } from '../../scenario/link/encode-link.ts';
import { createSession } from '../session/session.ts';

interface OpeningPage {
  readonly html: string;
  /** The address the page gives itself once it is at rest: whoever comes back to it is to see the same. */
  readonly hash: string;
}

/**
 * The page as it opens without a link, drawn when it is built: the engine is deterministic, so that what it draws now is what it would draw in
 * the visitor's browser, which shows this at once and takes it over when its scripts are there.
 */
export function openingPage(): OpeningPage {
  const session = createSession('');
  const { opened, baseline, proof, view } = session.store.getState();
  return {
    html: renderToString(<Root session={session} afterFirstPicture={() => undefined} />),
    hash: `#${encodeLink(linkStateOf({ ...opened, baseline, proof }, view, session.player.store.getState()))}`,
  };
}
