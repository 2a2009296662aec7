import type { Badge } from '../engine/formula.ts';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { loadLate } from '../scenario/load-late.ts';
import { usePlayer } from '../player/use-player.ts';
import { FillPatterns } from '../views/marks/fill-patterns.tsx';
import { ProofDoor } from '../views/panel/proof-door.ts';
import { FigureOriginContext } from '../views/panel/figure-origin.ts';
import { PlayingContext } from '../views/panel/playing.ts';
import { lanesBy as lanesModeOf } from '../views/timeline/lane-mode.ts';
import type { LanesBy } from '../views/timeline/lane-mode.ts';
import { en } from '../narration/en.ts';
import { spoken } from '../narration/spoken.ts';
import { AfterFirstPicture } from './AfterFirstPicture.tsx';
import { closeImport, importDoor, openImport } from './import-dialog/import-door.ts';
import { useFileDrop } from './import-dialog/use-file-drop.ts';
import './import-dialog/drop-veil.css';
import { runCommand } from './keyboard/run-command.ts';
import { useKeyboard } from './keyboard/use-keyboard.ts';
import { useLayout } from './look/layout.ts';
import { toggleTheme, useReducedMotion, useTheme } from './look/preferences.ts';
import { closeScenario, scenarioDoor, toggleScenario } from './scenario-column/scenario-door.ts';
import './scenario-column/scenario-space.css';
import { builtInComparison } from './session/baseline.ts';
import { figureOrigin } from './session/figure-origin.ts';
import type { Session } from './session/session.ts';
import { speakIn } from './session/speak-in.ts';
import { AppBar } from './shell/AppBar.tsx';
import type { Dialog } from './shell/DialogLayer.tsx';
import { PresetMenu } from './shell/PresetMenu.tsx';
import { ViewTabs } from './shell/ViewTabs.tsx';
import { PROOF_OF_BADGE } from './views/proof-of-badge.ts';
import { viewOf } from './views/view-registry.ts';

const ScenarioColumn = lazy(() => loadLate().then(() => import('./scenario-column/ScenarioColumn.tsx')));
const NoticeBar = lazy(() =>
  Promise.all([import('./shell/NoticeBar.tsx'), loadLate()]).then(([module]) => ({ default: module.NoticeBar })),
);
const DialogLayer = lazy(() => import('./shell/DialogLayer.tsx'));

interface AppProps {
  readonly session: Session;
  /** Once the first picture has been painted. */
  readonly afterFirstPicture: () => void;
}

export function App({ session, afterFirstPicture }: AppProps) {
  const { opened, baseline, notice, view } = useStore(session.store);
  const playing = usePlayer(session.player, ({ playing }) => playing);
  const layout = useLayout();
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [lanesBy, setLanesBy] = useState<LanesBy | null>(null);

  const editing = useStore(scenarioDoor, ({ open }) => open);
  const importing = useStore(importDoor, ({ open }) => open);
  const dragging = useFileDrop();

  // From the first dialog on: one that closes slides out.
  const [layered, setLayered] = useState(false);
  if (!layered && (dialog !== null || importing)) setLayered(true);

  const toggleDialog = (which: Dialog) => setDialog(dialog === which ? null : which);
  const closeDialog = () => {
    setDialog(null);
    closeImport();
    return dialog !== null || importing || closeScenario();
  };
  const toggleLanes = () => setLanesBy(lanesModeOf(opened.run.requestCount, lanesBy) === 'slot' ? 'request' : 'slot');

  useKeyboard((command) => {
    if (command === 'back-out' && closeDialog()) return;
    if (viewOf(view).command(command, session)) return;
    runCommand(command, session.player, {
      toggleDialog,
      toggleTheme,
      toggleLanes,
      toggleScenario,
      openView: session.openView,
      setBaseline: session.setBaseline,
    });
  });

  const originNow = useCallback(() => figureOrigin(session), [session]);
  const openProof = useCallback((badge: Badge) => session.openProof(PROOF_OF_BADGE[badge]), [session]);
  const { Screen } = viewOf(view);
  const tabs = <ViewTabs current={view} onChoose={session.openView} />;
  return (
    <>
      <FillPatterns />
      <AppBar
        layout={layout}
        theme={theme}
        scenario={
          <PresetMenu
            opened={opened}
            name={view === 'compare' && baseline !== null ? (builtInComparison(baseline, opened)?.name ?? null) : null}
            onOpen={session.openPreset}
            onCompare={session.openComparison}
            onOpenFile={openImport}
            editing={editing}
            onEdit={toggleScenario}
          />
        }
        tabs={tabs}
        onShare={() => toggleDialog('share')}
        onTheme={toggleTheme}
        onLanguage={(language) => {
          // The dialog says why a link cannot hold it, and offers a file.
          if (!speakIn(language, session)) setDialog('share');
        }}
        onKeys={() => toggleDialog('keys')}
      />
      {notice === null ? null : (
        <Suspense fallback={null}>
          <NoticeBar notice={notice} session={session} />
        </Suspense>
      )}
      {/* Views but Run, and the editor, speak English only. */}
      <div className="app-screen" data-column={editing} lang={view === 'run' ? undefined : en.language}>
        <ProofDoor value={openProof}>
          <Suspense fallback={<main aria-busy="true" />}>
            <FigureOriginContext value={originNow}>
              <PlayingContext value={playing}>
                <Screen session={session} look={{ layout, theme, reducedMotion }} lanesBy={lanesBy} />
                <AfterFirstPicture act={afterFirstPicture} />
              </PlayingContext>
            </FigureOriginContext>
          </Suspense>
          {editing ? (
            <Suspense fallback={null}>
              <ScenarioColumn session={session} onClose={closeScenario} />
            </Suspense>
          ) : null}
        </ProofDoor>
      </div>
      {layout === 'phone' ? tabs : null}
      {dragging ? <p className="drop-veil">{spoken.controls.states.dropHere}</p> : null}
      {layered ? (
        <Suspense fallback={null}>
          <DialogLayer
            dialog={dialog}
            importing={importing}
            session={session}
            reducedMotion={reducedMotion}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
