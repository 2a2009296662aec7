import { AnimatePresence, domAnimation, LazyMotion, MotionConfig } from 'framer-motion';
import { lazy } from 'react';
import { loadLate } from '../../scenario/load-late.ts';
import { closeImport } from '../import-dialog/import-door.ts';
import type { Session } from '../session/session.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

export type Dialog = 'share' | 'keys';

const ImportDialog = lazy(() => loadLate().then(() => import('../import-dialog/ImportDialog.tsx')));

interface DialogLayerProps {
  readonly dialog: Dialog | null;
  readonly importing: boolean;
  readonly session: Session;
  readonly reducedMotion: boolean;
  readonly onClose: () => void;
}

/** The columns that slide over the side column. Loaded after the first picture: nothing of it is in there. */
export default function DialogLayer({ dialog, importing, session, reducedMotion, onClose }: DialogLayerProps) {
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion={reducedMotion ? 'always' : 'never'}>
        <AnimatePresence>
          {dialog === 'share' ? <ShareDialog key="share" session={session} onClose={onClose} /> : null}
          {dialog === 'keys' ? <KeysDialog key="keys" onClose={onClose} /> : null}
          {importing ? <ImportDialog key="import" session={session} onClose={closeImport} /> : null}
        </AnimatePresence>
      </MotionConfig>
    </LazyMotion>
  );
}
