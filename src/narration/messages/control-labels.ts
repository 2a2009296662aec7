import type { Sentence } from '../parts.ts';
import type { ViewName } from '../../scenario/link/link-state.ts';

/** Words of the interface that are not generated from a run: buttons, fields, regions, dialogs. Texts without slots are plain strings. */
export interface ControlLabels {
  readonly appBar: AppBarLabels;
  readonly transport: TransportLabels;
  readonly notices: NoticeLabels;
  readonly share: ShareLabels;
  readonly keys: KeyLabels;
  readonly states: StateLabels;
}

export interface AppBarLabels {
  readonly product: string;
  /** A view that is not there yet has no name. */
  readonly views: Readonly<Record<ViewName, string>>;
  readonly viewsRegion: string;
  readonly share: string;
  readonly light: string;
  readonly dark: string;
  readonly keys: string;
  /** What opens the same dialog where there are no keys. */
  readonly look: string;
  readonly presets: string;
  readonly openFile: string;
  readonly edit: string;
  readonly editThis: string;
  readonly skipToSentence: string;
  /** "8 requests · Llama-3-8B bf16 · H100 · vLLM V1, 256-token budget, cache off" */
  settings(slots: ScenarioSummarySlots): string;
}

interface ScenarioSummarySlots {
  readonly requests: number;
  readonly modelName: string;
  readonly weightFormat: string;
  readonly gpuName: string;
  readonly policy: 'vllm-v1' | 'static' | 'prefill-first';
  readonly slots: number;
  readonly budgetTokens: number;
  readonly prefixCache: boolean;
}

export interface TransportLabels {
  readonly region: string;
  readonly first: string;
  readonly stepBack: string;
  readonly play: string;
  readonly pause: string;
  readonly stepOn: string;
  readonly last: string;
  readonly previousEvent: string;
  readonly nextEvent: string;
  readonly speed: string;
  readonly slower: string;
  readonly faster: string;
  readonly step: string;
  readonly milliseconds: string;
  readonly goToStep: string;
  readonly goToTime: string;
  /** "of 126" */
  ofSteps(count: number): string;
  /** "now:" before the name of the event. */
  readonly now: string;
  readonly phases: Readonly<Record<'scheduled' | 'output', string>>;
  readonly phase: string;
  /** What a clock field says when it cannot go there. */
  badStep(typed: string, steps: number): string;
  badTime(typed: string, endMs: string): string;
}

export interface NoticeLabels {
  readonly region: string;
  readonly brokenLink: string;
  /** What is wrong with the link as a whole: "it was cut short". */
  readonly wholeLink: string;
  readonly defaultScenario: string;
  readonly openWhatWorks: string;
  readonly copyIt: string;
  readonly close: string;
  readonly reload: string;
  /** "6 of 7 parts can be read: … Not: pool." */
  readable(read: readonly string[], unreadable: readonly string[]): string;
  readonly laterVersion: string;
  readonly seekingFile: string;
  /** The link names a file by its digest that is not in this browser. */
  missingFile(digest: string): string;
  readonly chooseFile: string;
  readonly openWithoutFile: string;
  readonly engineChanged: string;
  engineError(step: number): string;
  readonly downloadSnapshot: string;
  readonly lastValidRunStays: string;
  /** Rejected requests are counted and said, with what they are too much for. */
  rejectedRequests(rejections: Rejections): string;
  stoppedAtStepLimit(steps: number): string;
  readonly takeSlice: string;
  stoppedByHand(steps: number, ended: number, requests: number): string;
}

/** How many of a run's requests can never run. */
export interface Rejections {
  readonly requests: number;
  /** Longer than the context. */
  readonly tooLong: number;
  readonly limitTokens: number;
  /** Their prompt needs more pages than there are. */
  readonly tooLarge: number;
  readonly pages: number;
  /** More than a slab or a step holds, or than the pool holds in the end. */
  readonly otherwise: number;
}

export interface ShareLabels {
  readonly title: string;
  readonly name: string;
  readonly keeps: string;
  readonly keepsSettings: string;
  readonly keepsMoment: string;
  readonly keepsSelection: string;
  readonly keepsZoom: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly saveFile: string;
  /** Everything that was recorded, as a run file. */
  readonly saveRun: string;
  readonly saveTrace: string;
  readonly close: string;
  characters(count: number): string;
  readonly wholeScenarioInLink: string;
  fileByDigest(digest: string): string;
  tooLong(characters: number, limit: number): string;
}

export interface KeyLabels {
  readonly title: string;
  readonly titleOnPhone: string;
  readonly theme: string;
  readonly textSize: string;
  readonly reduceMotion: string;
  readonly close: string;
  /** What each key does, in the order of the list shown. */
  readonly actions: Readonly<Record<KeyAction, string>>;
}

export type KeyAction =
  | 'play'
  | 'step'
  | 'phase'
  | 'event'
  | 'ends'
  | 'lane'
  | 'open'
  | 'back'
  | 'speed'
  | 'zoom'
  | 'fit'
  | 'views'
  | 'why'
  | 'compare'
  | 'table'
  | 'scenario'
  | 'share'
  | 'theme'
  | 'lanes'
  | 'help';

interface StateLabels {
  /** "Simulating: 12,400 of about 50,000 steps. What is here can be used now." */
  simulating(steps: number, expectedSteps: number | null): Sentence;
  readonly progress: string;
  readonly stop: string;
  /** What *Stop here* does. */
  readonly stopKeeps: string;
  readonly notSimulatedYet: string;
  /** Over the page while a file is dragged. */
  readonly dropHere: string;
  /** Under the sentence of a run without requests: before the names of scenarios, and after them. */
  readonly startWith: string;
  readonly orAddRequest: string;
}
