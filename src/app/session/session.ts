import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Run } from '../../engine/recording/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { createPlayer } from '../../player/player.ts';
import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/player-state.ts';
import { sameTokensNs } from '../../engine/metrics/compare-curves.ts';
import { createRunner } from '../../runner/runner.ts';
import type { RunUnderWay } from '../../runner/runner.ts';
import type { RunProgress } from '../../runner/worker-message.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { loadLate } from '../../scenario/load-late.ts';
import { decodeLink } from '../../scenario/link/decode-link.ts';
import type { FindFile } from '../../scenario/link/file-part.ts';
import { inLanguage, languageOf } from '../../scenario/link/link-language.ts';
import type { ComparedScenario, LinkState, ViewName } from '../../scenario/link/link-state.ts';
import type { ComparisonKey } from '../../scenario/presets/comparison-preset.ts';
import { DEFAULT_PRESET } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { requestsOfFile } from './file-of-link.ts';
import { naturalBaseline } from './baseline.ts';
import { keepPlace, keepSelected } from './keep-place.ts';
import { comparisonLink, openingOf, presetLink } from './link-of.ts';
import { isToldAlready } from './notice.ts';
import type { Notice } from './notice.ts';
import { createRunMaker } from './run-maker.ts';
import type { Made } from './run-maker.ts';

/** What is open. */
export interface Opened {
  readonly preset: PresetKey;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  readonly run: Run;
  /** By a change to what was open before: then the address goes along instead of making a new step back. */
  readonly edited: boolean;
}

interface SessionState {
  readonly opened: Opened;
  /** A of a comparison, where what is open is B; null while there is none. */
  readonly baseline: Opened | null;
  readonly notice: Notice | null;
  readonly view: ViewName;
  /** Place on the Proof page; null = its head. */
  readonly proof: string | null;
}

/** The visit: which scenario is open, its run under the player, and what there is to say about it. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly player: Player;
  /** How far a long run is, while the notice says that one is made. */
  readonly progress: StoreApi<RunProgress>;
  /** Opens what an address holds; an empty one is the default scenario at its most telling moment. */
  readonly openAddress: (hash: string) => void;
  readonly openLink: (link: LinkState) => void;
  readonly openPreset: (key: PresetKey) => void;
  /** Opens another scenario at its start; one that cannot run is told in the notice, and the last valid run stays. */
  readonly openDocument: (document: ScenarioDocument) => void;
  /** Goes on with a changed scenario, at the same event where it still happens. */
  readonly openEdited: (preset: PresetKey, document: ScenarioDocument) => void;
  /** Lets a long run end where it is. */
  readonly stopRun: () => void;
  readonly closeNotice: () => void;
  readonly openView: (view: ViewName) => void;
  /** Opens the Proof page at a place of it. */
  readonly openProof: (place: string | null) => void;
  readonly openComparison: (key: ComparisonKey) => void;
  /** What is open becomes A as well: then B can be changed beside it. */
  readonly setBaseline: () => void;
  /** A and B change places; the playhead stays at its moment. */
  readonly swapSides: () => void;
}

function linkIn(address: string, fallback: LinkState, findFile?: FindFile): { readonly link: LinkState; readonly broken: Notice | null } {
  if (address.replace('#', '') === inLanguage('', languageOf(address))) return { link: fallback, broken: null };
  const outcome = decodeLink(address, findFile);
  if ('ok' in outcome) return { link: outcome.ok, broken: null };
  const { error } = outcome;
  if (error.file === undefined) return { link: fallback, broken: { kind: 'broken-link', hash: address, error } };
  return { link: fallback, broken: { kind: 'missing-file', hash: address, file: error.file, partial: error.partial, seeking: true } };
}

const nothing = (): void => undefined;
const NOTHING_YET: RunProgress = { steps: 0, expectedSteps: null };
const SIMULATING: Notice = { kind: 'simulating' };

/** Where a run that is still being made will end, if its steps stay as long. */
function expectedEnd(run: Run, { steps, expectedSteps }: RunProgress): number | null {
  return expectedSteps === null || steps === 0 ? null : Math.round((run.endNs * expectedSteps) / steps);
}

function hasMoved(placed: PlayerState, now: PlayerState): boolean {
  return (
    now.playing || now.ns !== placed.ns || now.window !== placed.window || now.selection !== placed.selection || now.pins !== placed.pins
  );
}

/** Throws only when the default scenario itself cannot be run. */
export function createSession(hash: string): Session {
  const make = createRunMaker(createRunner());
  const makeBaseline = createRunMaker(createRunner());

  /** What a link names, for the first picture, which cannot wait: null when it would have to. */
  function makeNow(link: LinkState): Made | null {
    const made: Made[] = [];
    make(link, { onMade: (result) => made.push(result), onPart: nothing, onProgress: nothing }).cancel();
    return made[0] ?? null;
  }

  const fallback = presetLink(DEFAULT_PRESET.key);
  const first = linkIn(hash, fallback);
  const madeFirst = makeNow(first.link);
  const startsWithFirst = madeFirst !== null && 'opened' in madeFirst;
  const start = startsWithFirst ? madeFirst : makeNow(fallback);
  if (start === null || 'refused' in start) throw new Error(`the default scenario does not run: ${JSON.stringify(start)}`);
  const refused = madeFirst !== null && 'refused' in madeFirst ? madeFirst.refused : null;
  const player = createPlayer(start.opened.run, openingOf(start.opened.run, startsWithFirst ? first.link : fallback));
  const store = createStore<SessionState>()(() => ({
    opened: start.opened,
    baseline: null,
    notice: first.broken ?? refused ?? start.notice,
    view: first.link.view,
    proof: first.link.proof ?? null,
  }));

  const progress = createStore<RunProgress>()(() => NOTHING_YET);
  let underWay: RunUnderWay | null = null;

  /** What the person has closed is not told again at the next edit. */
  let closed: Notice | null = null;
  let baselineUnderWay: RunUnderWay | null = null;
  const comparedIn = (view: ViewName): Run | null => (view === 'compare' ? (store.getState().baseline?.run ?? null) : null);
  const showCompared = (): void => player.dispatch({ type: 'compare', compared: comparedIn(store.getState().view) });

  /** Makes A; a long run takes its place when it is whole. One that cannot run is told in the notice. */
  function openBaseline({ preset, document }: ComparedScenario): void {
    baselineUnderWay?.cancel();
    baselineUnderWay = makeBaseline(
      { ...fallback, preset, document },
      {
        onProgress: nothing,
        onPart: nothing,
        onMade(made) {
          if ('refused' in made) store.setState({ notice: made.refused });
          else {
            store.setState({ baseline: made.opened });
            showCompared();
          }
        },
      },
    );
  }

  function openView(view: ViewName): void {
    const { opened, baseline } = store.getState();
    const natural = view === 'compare' && baseline === null ? naturalBaseline(opened) : null;
    if (natural !== null) openBaseline(natural);
    // Time before the run is there in the Step view alone: elsewhere the playhead would stand outside the picture.
    if (view !== 'step' && player.store.getState().stepLook.loading !== null)
      player.dispatch({ type: 'step-look', look: { loading: null } });
    store.setState({ view });
    showCompared();
  }

  function open(link: LinkState, broken: Notice | null, edited = false): void {
    underWay?.cancel();
    underWay = null;
    if (link.compared !== undefined) openBaseline(link.compared);
    const before = player.store.getState();
    let settled = false;
    let placed: PlayerState | null = null;
    /** Shows a run, whole or so far. Whoever has moved meanwhile stays where they are; else the link's own moment comes as soon as it is there. */
    const show = (opened: Opened, notice: Notice | null, expectedEndNs: number | null): void => {
      const { run } = opened;
      // The scenario before the player: whoever hears the player move finds both in step.
      store.setState({
        opened: { ...opened, edited },
        notice,
        view: edited || placed !== null ? store.getState().view : link.view,
        ...(edited ? {} : { proof: link.proof ?? null }),
      });
      if (placed !== null && hasMoved(placed, player.store.getState())) player.dispatch({ type: 'grow', run, expectedEndNs });
      else {
        const compared = comparedIn(store.getState().view);
        const look = { compareLook: before.compareLook, ...(compared === null ? {} : { ns: before.ns }) };
        const opening = edited ? { ...keepPlace(before, run), ...look } : openingOf(run, link);
        player.dispatch({ type: 'open', run, opening: { ...opening, compared }, expectedEndNs });
        placed = player.store.getState();
      }
    };
    const making = make(link, {
      onProgress: (now) => progress.setState(now, true),
      onPart(opened, now) {
        progress.setState(now, true);
        show(opened, SIMULATING, expectedEnd(opened.run, now));
      },
      onMade(made) {
        settled = true;
        underWay = null;
        if ('refused' in made) store.setState({ notice: made.refused });
        else show(made.opened, broken ?? (edited && isToldAlready(made.notice, closed) ? null : made.notice), null);
      },
    });
    if (settled) return;
    underWay = making;
    progress.setState(NOTHING_YET, true);
    store.setState({ notice: SIMULATING });
  }
  if (madeFirst === null) open(first.link, first.broken);
  else if (first.link.compared !== undefined) openBaseline(first.link.compared);
  if (startsWithFirst && first.link.view === 'compare') {
    openView('compare');
    // The moment may lie beyond the end of B, where only A still runs.
    player.dispatch({
      type: 'open',
      run: start.opened.run,
      opening: { ...openingOf(start.opened.run, first.link), compared: comparedIn('compare') },
    });
  }

  function openAddress(address: string): void {
    const { link, broken } = linkIn(address, fallback);
    open(link, broken);
    seekFile(broken);
  }

  /** Looks for the file of a link in this browser, unless the person goes on meanwhile. */
  function seekFile(notice: Notice | null): void {
    if (notice?.kind !== 'missing-file') return;
    void requestsOfFile(notice.file).then((found) => {
      if (store.getState().notice !== notice) return;
      if (found === null) store.setState({ notice: { ...notice, seeking: false } });
      else {
        const { link, broken } = linkIn(notice.hash, fallback, () => found);
        open(link, broken);
      }
    });
  }
  seekFile(first.broken);

  function openDocument(document: ScenarioDocument): void {
    const { preset } = store.getState().opened;
    open({ ...fallback, view: store.getState().view, preset, document, moment: { ns: 0 }, selection: null, window: null }, null);
  }

  return {
    store,
    player,
    progress,
    openAddress,
    openLink: (link) => open(link, null),
    openPreset: (key) => void loadLate().then(() => open(presetLink(key), null)),
    openDocument,
    openEdited: (preset, document) => open({ ...fallback, preset, document }, null, true),
    openView,
    openProof(place) {
      store.setState({ proof: place });
      openView('proof');
    },
    openComparison: (key) => void loadLate().then(() => open(comparisonLink(key), null)),
    setBaseline() {
      store.setState(({ opened }) => ({ baseline: opened }));
      openView('compare');
    },
    swapSides() {
      const { opened, baseline } = store.getState();
      if (baseline === null) return;
      const before = player.store.getState();
      const { run } = baseline;
      store.setState({ opened: { ...baseline, edited: false }, baseline: opened });
      const isByToken = before.compareLook.align === 'token';
      const opening = {
        ...keepSelected(before, run),
        ns: isByToken ? sameTokensNs(before.run, before.ns, run) : before.ns,
        window: before.window,
        compareLook: before.compareLook,
        compared: comparedIn(store.getState().view),
      };
      player.dispatch({ type: 'open', run, opening });
    },
    stopRun: () => underWay?.stop(),
    closeNotice() {
      closed = store.getState().notice;
      store.setState({ notice: null });
    },
  };
}
