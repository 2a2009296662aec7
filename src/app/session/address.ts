import { spoken } from '../../narration/spoken.ts';
import { encodeLink, isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { languageOf } from '../../scenario/link/link-language.ts';
import { loadLate } from '../../scenario/load-late.ts';
import { linkStateOf } from './link-of.ts';
import { loadRecorded } from './recorded-link.ts';
import type { Session } from './session.ts';

/** The address follows at rest, at most twice a second. */
const REST_MS = 500;

/**
 * Keeps the address bar on what is on screen: replaced after scrubbing, pushed when playing stops, read when the person goes back, forward or
 * pastes another link. A broken link, or one whose file is missing, stays in it until the person has acted, one to a long run until the run
 * is there. A link in another language loads the page anew: it speaks one language from its first word to its last.
 * @returns a function that lets go of the address.
 */
export function keepAddress({ store, player, openAddress }: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Going to what an address holds is a place in the history already: another one would cut off the way forward. */
  let following = false;
  /** An address that waits for what it needs: until it is opened nothing may be written over it. */
  let awaited: string | null = null;

  const write = (how: 'pushState' | 'replaceState') => {
    clearTimeout(timer);
    if (awaited !== null) return;
    const { opened, baseline, notice, view, proof } = store.getState();
    if (notice?.kind === 'broken-link' || notice?.kind === 'missing-file' || notice?.kind === 'simulating') return;
    following = false;
    const link = encodeLink(linkStateOf({ ...opened, baseline, proof }, view, player.store.getState()));
    if (isTooLongForLink(link) || location.hash === `#${link}`) return;
    history[how](null, '', `#${link}`);
  };
  const writeAtRest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!player.store.getState().playing) write('replaceState');
    }, REST_MS);
  };

  let pushing = false;
  /** One more place to come back to, when all that changes together has changed. */
  const writeNow = () => {
    if (following) writeAtRest();
    else if (!pushing) {
      pushing = true;
      queueMicrotask(() => {
        pushing = false;
        write('pushState');
      });
    }
  };

  const onHashChange = () => {
    const { hash } = location;
    if (languageOf(hash) !== spoken.language) {
      location.reload();
      return;
    }
    awaited = hash;
    void loadLate()
      .then(() => loadRecorded(hash))
      .finally(() => {
        if (awaited !== hash) return;
        awaited = null;
        following = true;
        openAddress(hash);
        following = store.getState().notice?.kind === 'simulating';
        writeAtRest();
      });
  };
  const stops = [
    player.store.subscribe((state, before) => {
      if (state.run !== before.run) {
        if (store.getState().opened.edited) writeAtRest();
        else writeNow();
      } else if (before.playing && !state.playing) writeNow();
      else if (
        !state.playing &&
        (state.ns !== before.ns ||
          state.window !== before.window ||
          state.selection !== before.selection ||
          state.stepLook !== before.stepLook ||
          state.metricsLook !== before.metricsLook ||
          state.compareLook !== before.compareLook ||
          state.attention !== before.attention ||
          state.pins !== before.pins)
      ) {
        writeAtRest();
      }
    }),
    store.subscribe((state, before) => {
      if (state.view !== before.view || state.baseline !== before.baseline) writeNow();
      else writeAtRest();
    }),
    () => clearTimeout(timer),
    () => removeEventListener('hashchange', onHashChange),
  ];
  addEventListener('hashchange', onHashChange);
  writeAtRest();
  return () => {
    for (const stop of stops) stop();
  };
}
