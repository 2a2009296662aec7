import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';
import './base.css';
import { spoken } from '../narration/spoken.ts';
import { loadLate, needsLate } from '../scenario/load-late.ts';
import { AfterFirstPicture } from './AfterFirstPicture.tsx';
import { App } from './App.tsx';
import { followTheme } from './look/preferences.ts';
import { keepOffline } from './offline.ts';
import { keepAddress } from './session/address.ts';
import { loadRecorded } from './session/recorded-link.ts';
import { createSession } from './session/session.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

document.documentElement.lang = spoken.language;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

followTheme();

/** What any next move may need. */
function loadTheRest(): void {
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
  createRoot(container).render(
    <StrictMode>
      <ErrorBoundary player={session.player}>
        <App session={session} />
        <AfterFirstPicture act={loadTheRest} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
void start(root);
