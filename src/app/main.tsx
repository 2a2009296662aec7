import { createRoot, hydrateRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';
import './base.css';
import { spoken } from '../narration/spoken.ts';
import { loadLate, needsLate } from '../scenario/load-late.ts';
import { Root } from './Root.tsx';
import { followTheme } from './look/preferences.ts';
import { keepOffline } from './offline.ts';
import { keepAddress } from './session/address.ts';
import { loadRecorded } from './session/recorded-link.ts';
import { createSession } from './session/session.ts';

document.documentElement.lang = spoken.language;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

followTheme();

/** What any next move may need. From now on the page answers. */
function loadTheRest(): void {
  delete document.documentElement.dataset['opening'];
  void loadLate();
  void import('./shell/DialogLayer.tsx');
  keepOffline();
}

/** In a function: a module that waited for late ones, which import from it, would wait for ever. */
async function start(container: HTMLElement): Promise<void> {
  if (needsLate(location.hash)) await loadLate();
  await loadRecorded(location.hash);
  const session = createSession(location.hash);
  keepAddress(session);
  const page = <Root session={session} afterFirstPicture={loadTheRest} />;
  const { dataset } = document.documentElement;
  // Drawn into index.html when it was built; index.html hides it from whoever is to see something else.
  if (container.hasChildNodes() && dataset['opening'] === 'shown') hydrateRoot(container, page);
  else {
    delete dataset['opening'];
    container.replaceChildren();
    createRoot(container).render(page);
  }
}
void start(root);
