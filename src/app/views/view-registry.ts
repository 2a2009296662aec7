import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { ViewName } from '../../scenario/link/link-state.ts';
import type { Layout, Theme } from '../../views/panel-props.ts';
import type { LanesBy } from '../../views/timeline/lane-mode.ts';
import type { Command } from '../keyboard/commands.ts';
import { RunView } from '../run-view/RunView.tsx';
import type { Session } from '../session/session.ts';

/** What a screen gets: the visit, and how this person likes to look. */
export interface ViewProps {
  readonly session: Session;
  readonly look: { readonly layout: Layout; readonly theme: Theme; readonly reducedMotion: boolean };
  readonly lanesBy: LanesBy | null;
}

/** What keys mean in a view alone; false leaves a command to everybody's meaning. */
export type ViewCommand = (command: Command, session: Session) => boolean;

/** A chunk: the screen, and the keys of its own. */
interface LoadedView {
  readonly default: ComponentType<ViewProps>;
  readonly command?: ViewCommand;
}

export interface View {
  readonly name: ViewName;
  /** Fixed for ever, whatever views come or go. */
  readonly key: string;
  readonly Screen: ComponentType<ViewProps>;
  readonly command: ViewCommand;
}

/** The views that are there, in the order of their tabs. All but Run are loaded when first opened. */
export const VIEWS: readonly View[] = [
  { name: 'run', key: '1', Screen: RunView, command: () => false },
  loadedView('compare', '2', async () => {
    const { default: Screen, command } = await import('../compare-view/CompareView.tsx');
    return { default: Screen, command };
  }),
  loadedView('step', '4', async () => {
    const { default: Screen, command } = await import('../step-view/StepView.tsx');
    return { default: Screen, command };
  }),
  loadedView('metrics', '6', () => import('../metrics-view/MetricsView.tsx')),
  loadedView('proof', '9', () => import('../proof-view/ProofView.tsx')),
  loadedView('attention', 'A', async () => {
    const { default: Screen, command } = await import('../attention-view/AttentionView.tsx');
    return { default: Screen, command };
  }),
];

/** A view in a chunk of its own; until it is there no key means anything special in it. */
function loadedView(name: ViewName, key: string, load: () => Promise<LoadedView>): View {
  let own: ViewCommand | undefined;
  const Screen = lazy(async () => {
    const loaded = await load();
    own = loaded.command;
    return loaded;
  });
  return { name, key, Screen, command: (command, session) => own?.(command, session) ?? false };
}

export function viewOf(name: ViewName): View {
  return VIEWS.find((view) => view.name === name) ?? VIEWS[0];
}
