import type { Arrivals, Lengths, TraceName } from '../../scenario/generate/generator-schema.ts';
import { writeMilliseconds } from '../../scenario/milliseconds.ts';
import { UNIT_SPACE } from '../format.ts';
import { numbers, verb } from '../en/words.ts';
import type { EditorWords } from './messages.ts';

const { integer, percent } = numbers;
const MOST_NAMED = 4;

const rowCount = (count: number): string => `${integer(count)} ${verb(count, 'row', 'rows')}`;
/** Exact, however small: what the field shows is what the scenario holds. */
const milliseconds = (ns: number): string => `${writeMilliseconds(ns)}${UNIT_SPACE}ms`;

export const rows: EditorWords['rows'] = {
  title: 'Requests',
  summary: (count, promptTokens, outputTokens) => `${rowCount(count)}, ${integer(promptTokens)} tokens in, ${integer(outputTokens)} out`,
  ofFile: (fileName) => `from ${fileName}`,
  byStep: 'by step',
  byTime: 'by ms',
  clock: 'Requests arrive',
  heads: {
    request: 'request',
    arrives: 'arrives',
    prompt: 'prompt',
    output: 'output',
    prefix: 'shares a prefix',
    priority: 'priority',
    needs: 'needs, pages',
  },
  atStep: (step) => `step ${integer(step)}`,
  atTime: milliseconds,
  shares(others, tokens) {
    const named =
      others.length > MOST_NAMED ? `${others.slice(0, MOST_NAMED - 1).join(' ')} +${others.length - MOST_NAMED + 1}` : others.join(' ');
    return others.length === 0 ? `alone: first ${integer(tokens)}` : `${named}: first ${integer(tokens)}`;
  },
  sharesNothing: '—',
  prefixHint: 'P 64',
  field: (field, request) => `${field} of ${request}`,
  add: 'Add a row',
  generate: 'Generate from a seed',
  import: 'Import a file',
  importHint: 'CSV or JSONL, 20 MB, 20,000 requests',
  duplicate: 'duplicate',
  up: 'up',
  down: 'down',
  remove: 'remove',
  ofRow: (action, request) => `${action} ${request}`,
  keys: 'Arrows move between rows, Enter goes into a row, Alt with an arrow moves it, Delete removes it.',
  many: (count) => `${integer(count)} rows are too many to edit one by one. They stay as they are.`,
  none: 'No requests yet: nothing to serve.',
};

function arrivalsText(arrivals: Arrivals): string {
  switch (arrivals.kind) {
    case 'at-once':
      return 'all at once';
    case 'every':
      return `one every ${milliseconds(arrivals.gapNs)}`;
    case 'poisson':
      return `Poisson, ${arrivals.perSecond} a second`;
    case 'bursts':
      return `bursts of ${integer(arrivals.of)} every ${milliseconds(arrivals.gapNs)}`;
  }
}

function lengthsText(lengths: Lengths): string {
  switch (lengths.kind) {
    case 'fixed':
      return integer(lengths.tokens);
    case 'uniform':
      return `uniform ${integer(lengths.from)} to ${integer(lengths.to)}`;
    case 'log-normal':
      return `log-normal ${integer(lengths.medianTokens)}, σ ${lengths.spread}`;
    case 'trace':
      return `as in the trace ${TRACE_NAMES[lengths.trace]}`;
  }
}

const TRACE_NAMES: Readonly<Record<TraceName, string>> = { 'azure-conversation': 'Azure conversation' };

export const generator: EditorWords['generator'] = {
  region: 'Requests by a rule',
  seed: 'Seed',
  count: 'Requests',
  arrivals: 'Arrivals',
  prompt: 'Prompts',
  output: 'Outputs',
  arrivalKinds: { 'at-once': 'all at once', every: 'every n ms', poisson: 'Poisson', bursts: 'bursts' },
  lengthKinds: { fixed: 'fixed', uniform: 'uniform', 'log-normal': 'log-normal', trace: 'Azure trace’s own' },
  fields: {
    gapNs: 'gap, ms',
    perSecond: 'a second',
    of: 'at a time',
    tokens: 'tokens',
    from: 'from',
    to: 'to',
    medianTokens: 'median',
    spread: 'σ',
  },
  sharedPrefix: 'shared prefixes',
  share: 'share, %',
  prefixTokens: 'tokens',
  groups: 'groups',
  change: 'change',
  done: 'done',
  keepRows: 'Turn into rows',
  line: ({ seed, count, arrivals, prompt, output, prefix }) =>
    [
      `Seed ${seed}`,
      `${integer(count)} ${verb(count, 'request', 'requests')}`,
      arrivalsText(arrivals),
      `prompt ${lengthsText(prompt)}`,
      `output ${lengthsText(output)}`,
      ...(prefix === null ? [] : [`${percent(prefix.share)} share ${integer(prefix.tokens)} tokens`]),
    ].join(' · '),
};
