/** Every word the timeline draws or speaks, in one place, so that a translation replaces one file. */

const count = new Intl.NumberFormat('en-US');
const NS_PER_MS = 1e6;

export function number(value: number): string {
  return count.format(value);
}

/** "282 ms"; below 10 ms with one decimal, below 1 ms with three. */
export function milliseconds(ns: number): string {
  return `${bareMilliseconds(ns)} ms`;
}

/** The same without its unit. */
export function bareMilliseconds(ns: number): string {
  const ms = ns / NS_PER_MS;
  const decimals = ms === 0 || ms >= 10 ? 0 : ms >= 1 ? 1 : 3;
  return ms.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

const plural = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;

/** Reasons of waiting as written on the dotted line: the wished text and the one for little room. */
export const WAITS = {
  pages: (short: number) => ({ long: `${plural(short, 'page', 'pages')} short`, brief: `−${plural(short, 'page', 'pages')}` }),
  slot: { long: 'waits for a slot', brief: 'slot' },
  behind: (head: string) => ({ long: `behind ${head}`, brief: `behind ${head}` }),
  turn: { long: 'waits its turn', brief: 'its turn' },
  budget: { long: 'no tokens left in the step', brief: 'no tokens' },
  preemptingStep: { long: 'nobody is admitted in a step that preempts', brief: 'no admission' },
  batch: { long: 'waits for the next batch', brief: 'next batch' },
  selfPreempt: { long: 'nothing for it in this step', brief: 'nothing' },
} as const;

export const then = (text: string) => `then ${text.replace(/^waits /, '')}`;

export const TIMELINE = {
  region: 'Timeline',
  wholeRun: 'whole run',
  density: 'running, waiting',
  lanes: 'Lanes',
  byRequest: 'by request',
  bySlot: 'by slot',
  kvPages: 'KV pages',
  kvByRequest: { long: 'in use, by request', brief: 'by request' },
  kvFocus: { long: 'focus set, rest grey', brief: 'focus, rest' },
  queue: 'Queue',
  queueNote: { long: 'requests waiting', brief: 'waiting' },
  stepTime: 'Step time',
  stepTimeNote: { long: 'weights, KV, compute', brief: 'weights, KV' },
  prefillRemark: 'prefill chunks add compute',
  pool: (pages: number) => ({ long: `${number(pages)}, the pool`, brief: number(pages) }),
  atMost: (requests: number) => ({ long: `${number(requests)} at most`, brief: number(requests) }),
  flag: (step: number) => `step ${number(step)}`,
  slot: (slot: number) => `slot ${number(slot)}`,
  tokens: (prompt: number, output: number) => ({
    long: `${number(prompt)} in, ${number(output)} out`,
    brief: `${number(prompt)}, ${number(output)}`,
  }),
  done: (ns: number) => ({ long: `done ${milliseconds(ns)}`, brief: milliseconds(ns) }),
  frees: (pages: number) => ({ long: `, frees ${plural(pages, 'page', 'pages')}`, brief: `, frees ${number(pages)}` }),
  aborted: (ns: number) => ({ long: `aborted ${milliseconds(ns)}`, brief: 'aborted' }),
  rejected: { long: 'rejected: can never run', brief: 'rejected' },
  later: (ns: number) => `→ ${bareMilliseconds(ns)}`,
  earlier: (ns: number) => `← ${bareMilliseconds(ns)}`,
  block: (id: string, tokens: number) => `${id} +${number(tokens)}`,
  windowStart: 'Start of the visible part',
  windowEnd: 'End of the visible part',
  window: 'Visible part of the run',
  table: 'Table',
} as const;

/** A text with a shorter form for little room. */
export interface Wording {
  readonly long: string;
  readonly brief: string;
}
