import { encodeLink, isTooLongForLink } from '../../scenario/link/encode-link.ts';
import type { FigureOrigin } from '../../views/panel/figure-origin.ts';
import { linkStateOf } from './link-of.ts';
import type { Session } from './session.ts';

/** Where a figure that is made now comes from. */
export function figureOrigin({ store, player }: Session): FigureOrigin {
  const { opened, baseline, view } = store.getState();
  const hash = encodeLink(linkStateOf({ ...opened, baseline }, view, player.store.getState()));
  return { name: opened.document.name, address: isTooLongForLink(hash) ? null : `${location.href.split('#')[0]}#${hash}` };
}
