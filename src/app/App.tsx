import { AnimatePresence, LazyMotion, MotionConfig } from 'framer-motion';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { lanesBy as lanesModeOf } from '../views/timeline/lane-mode.ts';
import type { LanesBy } from '../views/timeline/lane-mode.ts';
import { FillPatterns } from '../views/marks/fill-patterns.tsx';
import { useKeyboard } from './keyboard/use-keyboard.ts';
import { runCommand } from './keyboard/run-command.ts';
import { useLayout } from './look/layout.ts';
import { toggleTheme, useReducedMotion, useTheme } from './look/preferences.ts';
import { RunView } from './run-view/RunView.tsx';
import type { Session } from './session/session.ts';
import { AppBar } from './shell/AppBar.tsx';
import { KeysDialog } from './shell/KeysDialog.tsx';
import { NoticeBar } from './shell/NoticeBar.tsx';
import { PresetMenu } from './shell/PresetMenu.tsx';
import { ShareDialog } from './shell/ShareDialog.tsx';
import { ViewTabs } from './shell/ViewTabs.tsx';

const loadMotion = () => import('./motion-features.ts').then(({ default: features }) => features);

type Dialog = 'share' | 'keys';

export function App({ session }: { readonly session: Session }) {
  const { opened, notice } = useStore(session.store);
  const layout = useLayout();
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [lanesBy, setLanesBy] = useState<LanesBy | null>(null);
  const toggleDialog = (which: Dialog) => setDialog(dialog === which ? null : which);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const closeDialog = () => {
    setDialog(null);
    return dialog !== null;
  };
  const toggleLanes = () => setLanesBy(lanesModeOf(opened.run.requestCount, lanesBy) === 'slot' ? 'request' : 'slot');
  useKeyboard((command) => runCommand(command, session.player, { toggleDialog, closeDialog, toggleTheme, toggleLanes }));

  return (
    <LazyMotion features={loadMotion} strict>
      <MotionConfig reducedMotion={reducedMotion ? 'always' : 'never'}>
        <FillPatterns />
        <AppBar
          layout={layout}
          theme={theme}
          scenario={<PresetMenu opened={opened} onOpen={session.openPreset} />}
          onShare={() => toggleDialog('share')}
          onTheme={toggleTheme}
          onKeys={() => toggleDialog('keys')}
        />
        {notice === null ? null : <NoticeBar notice={notice} session={session} />}
        <RunView player={session.player} look={{ layout, theme, reducedMotion }} lanesBy={lanesBy} />
        {layout === 'phone' ? <ViewTabs /> : null}
        <AnimatePresence>
          {dialog === 'share' ? <ShareDialog key="share" session={session} onClose={() => setDialog(null)} /> : null}
          {dialog === 'keys' ? <KeysDialog key="keys" onClose={() => setDialog(null)} /> : null}
        </AnimatePresence>
      </MotionConfig>
    </LazyMotion>
  );
}
