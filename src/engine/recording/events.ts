/** Something that happened at one edge, with what caused it. The order is the order of decisions. */
export const EVENT_KINDS = [
  'arrive', // request joins the waiting queue
  'reject', // can never run; final. `tokens` asked of `limit`
  'abort',
  'admit', // first admission: `slot`, `pages` taken (hits not counted), `tokens` scheduled
  'resume', // admitted again after a preemption: same fields
  'prefix-hit', // `tokens` found in the prefix cache at admission, in `pages` pages
  'chunk', // a further prefill chunk of `tokens` tokens, `pages` taken
  'new-page', // decode crossed a block edge: `pages` taken (normally 1)
  'blocked', // head of the queue failed the page check: needs `pages`, `freePages` free; `tokens` known
  'unblocked', // it is admitted, aborted, or no longer head
  'preempt', // `request` gave back `pages`; `other` is the request that needed a page; `freePages` right after the take
  'take-back', // priority only: already scheduled in this step and taken back out
  'finish', // wrote its last token, gave back `pages`; `freePages` after
  'release', // a finished row leaves with its whole static batch
  'evict', // `pages` registered pages lost their registration because they were handed out again to `request`
  'pool-full', // the last free page was taken, by `request`
  'pool-free', // pages are free again, `freePages`
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface RunEvent {
  readonly index: number;
  readonly kind: EventKind;
  readonly step: number;
  readonly phase: Phase;
  /** Playhead position at which the event is in the picture. */
  readonly ns: number;
  /** Index into `scenario.requests`, or −1. */
  readonly request: number;
  /** The other request involved (see kinds), or −1. */
  readonly other: number;
  readonly pages: number;
  readonly freePages: number;
  readonly tokens: number;
  readonly slot: number;
  /** Rule of `src/engine/SPEC.md` that decided, e.g. "S9". */
  readonly rule: string;
  /** Indices of the events that caused this one, oldest first. */
  readonly causes: readonly number[];
}

/** After scheduling (pages taken, tokens in flight) or after the output (tokens written, finished requests gone). */
export type Phase = 'scheduled' | 'output';
