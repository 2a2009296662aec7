/** Titles and fixed labels inside the drawings; everything that depends on the run is in the other message groups. */
export interface PanelLabels {
  readonly titles: Readonly<
    Record<
      | 'liveSentence'
      | 'memoryMap'
      | 'batch'
      | 'queue'
      | 'stepTime'
      | 'timeline'
      | 'kvPages'
      | 'lanes'
      | 'minimap'
      | 'focusSet'
      | 'inspector'
      | 'stage'
      | 'sideColumn',
      string
    >
  >;
  /** Text button that opens the text twin, and the one that closes it. */
  readonly table: string;
  /** Text button that opens the ways to take a panel along. */
  readonly figure: string;
  /** The counted word after a number: "page" after 1, "pages" after 16. */
  unitWord(value: number, unit: 'tokens' | 'pages' | 'requests' | 'steps'): string;
  readonly drawing: string;
  readonly phaseKey: Readonly<Record<'queued' | 'prefill' | 'decode' | 'inFlight' | 'preempted' | 'finished' | 'bubble', string>>;
  readonly memoryMap: MemoryMapLabels;
  readonly batch: BatchLabels;
  readonly stepTime: StepTimeLabels;
  readonly timeline: TimelineLabels;
  readonly focusSet: FocusSetLabels;
  readonly columns: Readonly<
    Record<
      | 'request'
      | 'state'
      | 'slot'
      | 'page'
      | 'pages'
      | 'block'
      | 'owner'
      | 'references'
      | 'tokens'
      | 'cached'
      | 'inFlight'
      | 'written'
      | 'asked'
      | 'waits'
      | 'reason'
      | 'part'
      | 'bytes'
      | 'duration'
      | 'share'
      | 'step'
      | 'start'
      | 'end'
      | 'prompt'
      | 'output'
      | 'arrival'
      | 'firstToken'
      | 'lastToken'
      | 'running'
      | 'waiting'
      | 'usedPages'
      | 'doing'
      | 'peakPages'
      | 'event',
      string
    >
  >;
}

export interface MemoryMapLabels {
  /** Over the strip: "weights: 16.06 GB resident; 15.0 streams each step, the embedding table (paler) does not". */
  weights(residentBytes: number, streamedBytes: number): string;
  weightsShort(residentBytes: number): string;
  readonly activations: string;
  readonly runtime: string;
  /** "66.3 GB unused on purpose" */
  unused(bytes: number): string;
  /** "card 85.0 GB (79.2 GiB)" */
  card(bytes: number): string;
  /** "KV pool: 136 pages × 2 MiB = 285 MB, magnified below" */
  pool(pages: number, pageBytes: number): string;
  /** "KV pool: 136 pages × 2 MiB" */
  poolShort(pages: number, pageBytes: number): string;
  readonly poolName: string;
  readonly pagesPerCell: string;
  readonly free: string;
  readonly kept: string;
  shared(owners: number): string;
}

interface BatchLabels {
  readonly cacheToRead: string;
  readonly writtenOfAsked: string;
  readonly writtenOfAskedShort: string;
  readonly pages: string;
  readonly queued: string;
  readonly tokenBudget: string;
  readonly kvTokensPerSlot: string;
  readonly inSlotOrder: string;
  budgetUse(tokens: number, budgetTokens: number): string;
  slot(slot: number): string;
}

export interface StepTimeLabels {
  readonly weights: string;
  readonly kv: string;
  readonly compute: string;
  readonly overhead: string;
  /** "compute 0.12 ms, hidden behind the bytes" */
  computeHidden(ns: number): string;
  /** "streamed weights 15.0 GB ÷ 2.62 TB/s = 5.73 ms" */
  weightsRate(bytes: number, ns: number, shownNs: number): string;
  /** "KV 0.21 GB = 0.08 ms" */
  kvRate(bytes: number, ns: number): string;
  kernelLaunches(ns: number): string;
}

export interface TimelineLabels {
  readonly wholeRun: string;
  readonly wholeRunMany: string;
  readonly lanesBySlot: string;
  readonly kvPagesByRequest: string;
  readonly kvPagesFocus: string;
  readonly requestsWaiting: string;
  readonly stepTimeParts: string;
  readonly prefillAddsCompute: string;
  /** Lane head: "384 in, 40 out"; short "384, 40". */
  lane(promptTokens: number, outputTokens: number): string;
  laneShort(promptTokens: number, outputTokens: number): string;
  /** "136, the pool" */
  pool(pages: number): string;
  atMost(count: number): string;
  flag(step: number): string;
  /** A lane that goes on outside the window: "→ 587". */
  continues(endNs: number): string;
}

interface FocusSetLabels {
  peak(pages: number): string;
  holds(slot: number, pages: number): string;
  readonly done: string;
  readonly waits: string;
  readonly notHereYet: string;
  readonly rejected: string;
  readonly aborted: string;
}
