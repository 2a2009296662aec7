import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Run } from '../../engine/recording/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { createPlayer } from '../../player/player.ts';
import type { Player } from '../../player/player.ts';
import { createRunner } from '../../runner/runner.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { decodeLink } from '../../scenario/link/decode-link.ts';
import type { FindFile } from '../../scenario/link/file-part.ts';
import { encodeLink } from '../../scenario/link/encode-link.ts';
import type { LinkState, ViewName } from '../../scenario/link/link-state.ts';
import { DEFAULT_PRESET } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { requestsOfFile } from './file-of-link.ts';
import { keepPlace } from './keep-place.ts';
import { openingOf, presetLink } from './link-of.ts';
import type { Notice } from './notice.ts';

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
  readonly notice: Notice | null;
  readonly view: ViewName;
}

/** The visit: which scenario is open, its run under the player, and what there is to say about it. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly player: Player;
  /** Opens what an address holds; an empty one is the default scenario at its most telling moment. */
  readonly openAddress: (hash: string) => void;
  readonly openLink: (link: LinkState) => void;
  readonly openPreset: (key: PresetKey) => void;
  /** Opens another scenario at its start; one that cannot run is told in the notice, and the last valid run stays. */
  readonly openDocument: (document: ScenarioDocument) => void;
  /** Goes on with a changed scenario, at the same event where it still happens. */
  readonly openEdited: (preset: PresetKey, document: ScenarioDocument) => void;
  readonly closeNotice: () => void;
  readonly openView: (view: ViewName) => void;
}

type Made = { readonly opened: Opened; readonly notice: Notice | null } | { readonly refused: Notice };

/** Same scenario, same text: links that differ only in the moment share their run. */
function scenarioText(link: LinkState): string {
  return encodeLink({ ...link, moment: { ns: 0 }, selection: null, window: null, pins: [], runHash: null });
}

function remarkOn(run: Run, link: LinkState): Notice | null {
  if (link.runHash !== null && !run.hash.startsWith(link.runHash)) return { kind: 'engine-changed' };
  if (run.stoppedAtStepLimit) return { kind: 'stopped', steps: run.stepCount };
  let rejected = 0;
  for (let request = 0; request < run.requestCount; request++) if (run.finalState(request) === 'rejected') rejected++;
  if (rejected === 0) return null;
  return { kind: 'rejected', rejected, requests: run.requestCount, limitTokens: run.scenario.limits.maxModelLenTokens };
}

function linkIn(address: string, fallback: LinkState, findFile?: FindFile): { readonly link: LinkState; readonly broken: Notice | null } {
  if (address === '' || address === '#') return { link: fallback, broken: null };
  const outcome = decodeLink(address, findFile);
  if ('ok' in outcome) return { link: outcome.ok, broken: null };
  const { error } = outcome;
  if (error.file === undefined) return { link: fallback, broken: { kind: 'broken-link', hash: address, error } };
  return { link: fallback, broken: { kind: 'missing-file', hash: address, file: error.file, partial: error.partial, seeking: true } };
}

const nothing = (): void => undefined;

/** Throws only when the default scenario itself cannot be run. */
export function createSession(hash: string): Session {
  const runner = createRunner();
  let last: { readonly text: string; readonly opened: Opened } | null = null;

  /** Makes what a link names; short runs are there before this returns. The result cancels a long one. */
  function make(link: LinkState, onMade: (made: Made) => void, onProgress: (endedRequests: number, requests: number) => void): () => void {
    const text = scenarioText(link);
    const opened = (known: Opened) => onMade({ opened: known, notice: remarkOn(known.run, link) });
    if (last?.text === text) {
      opened(last.opened);
      return nothing;
    }
    const resolved = resolveScenario(link.document);
    if ('errors' in resolved) {
      onMade({ refused: { kind: 'impossible', errors: resolved.errors } });
      return nothing;
    }
    const scenario = resolved.ok;
    return runner.start(scenario, {
      onProgress: (endedRequests) => onProgress(endedRequests, scenario.requests.length),
      onError: (message) => onMade({ refused: { kind: 'engine-error', message } }),
      onDone: (run) => {
        last = { text, opened: { preset: link.preset, document: link.document, scenario, run, edited: false } };
        opened(last.opened);
      },
    });
  }

  /** The same for the first picture, which cannot wait: null when it would have to. */
  function makeNow(link: LinkState): Made | null {
    const made: Made[] = [];
    make(link, (result) => made.push(result), nothing)();
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
    notice: first.broken ?? refused ?? start.notice,
    view: first.link.view,
  }));

  let cancel = nothing;
  const showProgress = (endedRequests: number, requests: number) =>
    store.setState({ notice: { kind: 'simulating', endedRequests, requests } });

  function open(link: LinkState, broken: Notice | null, edited = false): void {
    cancel();
    let settled = false;
    cancel = make(
      link,
      (made) => {
        settled = true;
        if ('refused' in made) {
          store.setState({ notice: made.refused });
          return;
        }
        // The scenario before the player: whoever hears the player move finds both in step.
        const { run } = made.opened;
        const opening = edited ? keepPlace(player.store.getState(), run) : openingOf(run, link);
        store.setState({
          opened: { ...made.opened, edited },
          notice: broken ?? made.notice,
          view: edited ? store.getState().view : link.view,
        });
        player.dispatch({ type: 'open', run, opening });
      },
      showProgress,
    );
    if (!settled) showProgress(0, link.document.requests.length);
  }
  if (madeFirst === null) open(first.link, first.broken);

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
    openAddress,
    openLink: (link) => open(link, null),
    openPreset: (key) => open(presetLink(key), null),
    openDocument,
    openEdited: (preset, document) => open({ ...fallback, preset, document }, null, true),
    openView: (view) => store.setState({ view }),
    closeNotice() {
      cancel();
      store.setState({ notice: null });
    },
  };
}
