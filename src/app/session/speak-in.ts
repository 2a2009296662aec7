import { encodeLink, isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { inLanguage } from '../../scenario/link/link-language.ts';
import type { Language } from '../../scenario/link/link-language.ts';
import { linkStateOf } from './link-of.ts';
import type { Session } from './session.ts';

/**
 * Opens what is on screen in another language: the same link with another `lang`, loaded anew. While the address holds what could not be
 * opened yet, that is what is opened.
 * @returns false when no link is long enough to hold the scenario: then nothing happens.
 */
export function speakIn(language: Language, { store, player }: Session): boolean {
  const { opened, baseline, notice, view } = store.getState();
  const addressHolds = notice?.kind === 'broken-link' || notice?.kind === 'missing-file' || notice?.kind === 'simulating';
  const link = addressHolds
    ? inLanguage(location.hash, language)
    : encodeLink({ ...linkStateOf({ ...opened, baseline }, view, player.store.getState()), language });
  if (isTooLongForLink(link)) return false;
  history.pushState(null, '', `#${link}`);
  location.reload();
  return true;
}
