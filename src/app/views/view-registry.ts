import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { ViewName } from '../../scenario/link/link-state.ts';
import type { Layout, Theme } from '../../views/panel-props.ts';
import type { LanesBy } from '../../views/timeline/lane-mode.ts';
import type { Command } from '../keyboard/commands.ts';
import { RunView } from '../run-view/RunView.tsx';
import type { Session } from '../session/session.ts';
import { stepCommand } from '../step-view/step-command.ts';

/** What a screen gets: the visit, and how this person likes to look. */
export interface ViewProps {
  readonly session: Session;
  readonly look: { readonly layout: Layout; readonly theme: Theme; readonly reducedMotion: boolean };
  readonly lanesBy: LanesBy | null;
}

export interface View {
  readonly name: ViewName;
  /** Fixed for ever, whatever views come or go. */
  readonly key: string;
  readonly Screen: ComponentType<ViewProps>;
  /** What keys mean in this view alone; false leaves a command to everybody's meaning. */
  readonly command?: (command: Command, session: Session) => boolean;
}

/** The views that are there, in the order of their tabs. All but Run are loaded when first opened. */
export const VIEWS: readonly View[] = [
  { name: 'run', key: '1', Screen: RunView },
  { name: 'step', key: '4', Screen: loadedScreen(() => import('../step-view/StepView.tsx')), command: stepCommand },
  { name: 'metrics', key: '6', Screen: loadedScreen(() => import('../metrics-view/MetricsView.tsx')) },
];

/** A screen in a chunk of its own. */
export function loadedScreen(load: () => Promise<{ readonly default: ComponentType<ViewProps> }>): ComponentType<ViewProps> {
  return lazy(load);
}

export function viewOf(name: ViewName): View {
  return VIEWS.find((view) => view.name === name) ?? VIEWS[0];
}
