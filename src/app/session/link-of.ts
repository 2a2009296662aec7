import type { Run } from '../../engine/recording/run.ts';
import { spoken } from '../../narration/spoken.ts';
import { shownRange } from '../../player/bounds.ts';
import { nsOfStep } from '../../player/moves.ts';
import type { Opening, PlayerState } from '../../player/player-state.ts';
import { LINK_HASH_DIGITS } from '../../scenario/link/link-state.ts';
import type { ComparedScenario, LinkMoment, LinkState, ViewName } from '../../scenario/link/link-state.ts';
import { PLAIN_COMPARE } from '../../scenario/compare-look.ts';
import type { ComparisonKey } from '../../scenario/presets/comparison-preset.ts';
import { comparisonOf, presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { isUnfinished } from './run-maker.ts';

/** What a shared link keeps; the rest is as the preset has it. */
export interface Keeps {
  readonly settings: boolean;
  readonly moment: boolean;
  readonly selection: boolean;
  readonly zoom: boolean;
}

interface LinkedScenario {
  readonly preset: PresetKey;
  readonly document: ScenarioDocument;
  /** A, where this one is B. */
  readonly baseline?: ComparedScenario | null;
  /** Place on the Proof page. */
  readonly proof?: string | null;
}

/** Views that hold what is open against A. */
const HOLDS_A: ReadonlySet<ViewName> = new Set(['compare', 'metrics']);

export const KEEPS_ALL: Keeps = { settings: true, moment: true, selection: true, zoom: true };

function momentOf({ run, ns }: PlayerState): LinkMoment {
  const { step, phase } = run.momentAt(ns);
  return run.stepCount > 0 && run.nsOf(step, phase) === ns ? { step, phase } : { ns };
}

/** The link to what is on screen. */
export function linkStateOf(
  { preset, document, baseline = null, proof = null }: LinkedScenario,
  view: ViewName,
  player: PlayerState,
  keeps: Keeps = KEEPS_ALL,
): LinkState {
  const { run, window } = player;
  const base = presetOf(preset);
  const whole = shownRange(player);
  const hashKept = keeps.settings || document === base.document;
  const isWhole = window.fromNs === whole.fromNs && window.toNs === whole.toNs;
  return {
    language: spoken.language,
    preset,
    document: keeps.settings ? document : base.document,
    view,
    moment: keeps.moment ? momentOf(player) : base.opening.moment,
    selection: keeps.selection ? player.selection : null,
    window: keeps.zoom && !isWhole ? window : null,
    ...(HOLDS_A.has(view) && baseline !== null && keeps.settings
      ? { compared: { preset: baseline.preset, document: baseline.document } }
      : {}),
    ...(view === 'compare' ? { compareLook: player.compareLook } : {}),
    ...(view === 'proof' && proof !== null ? { proof } : {}),
    ...(keeps.selection ? { stepLook: player.stepLook, metricsLook: player.metricsLook, attention: player.attention } : {}),
    pins: keeps.selection ? player.pins : [],
    runHash: hashKept && !isUnfinished(run) ? run.hash.slice(0, LINK_HASH_DIGITS) : null,
  };
}

/** Where a link puts the player in its run. */
export function openingOf(run: Run, link: LinkState): Opening {
  const { moment, selection, window, pins, stepLook, metricsLook, compareLook, attention } = link;
  return {
    ns: 'ns' in moment ? moment.ns : nsOfStep(run, moment.step, moment.phase),
    selection,
    pins,
    ...(window ? { window } : {}),
    ...(stepLook ? { stepLook } : {}),
    ...(metricsLook ? { metricsLook } : {}),
    ...(compareLook ? { compareLook } : {}),
    ...(attention ? { attention } : {}),
  };
}

/** The link of a built-in comparison as it ships. */
export function comparisonLink(key: ComparisonKey): LinkState {
  const { a, b, opening } = comparisonOf(key);
  return {
    ...presetLink(b.key),
    view: 'compare',
    moment: { ns: opening.ns },
    selection: null,
    compared: { preset: a.key, document: a.document },
    compareLook: { ...PLAIN_COMPARE, align: opening.align },
  };
}

/** The link of a preset as it ships. */
export function presetLink(key: PresetKey): LinkState {
  const { document, opening } = presetOf(key);
  return { preset: key, document, view: 'run', ...opening, pins: [], runHash: null };
}
