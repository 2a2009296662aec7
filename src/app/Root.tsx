import { StrictMode } from 'react';
import { App } from './App.tsx';
import type { Session } from './session/session.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

interface RootProps {
  readonly session: Session;
  /** Once the first picture has been painted. */
  readonly afterFirstPicture: () => void;
}

/** All that stands in the page: drawn by it, and once when it is built (opening/opening-html.tsx). */
export function Root({ session, afterFirstPicture }: RootProps) {
  return (
    <StrictMode>
      <ErrorBoundary player={session.player}>
        <App session={session} afterFirstPicture={afterFirstPicture} />
      </ErrorBoundary>
    </StrictMode>
  );
}
