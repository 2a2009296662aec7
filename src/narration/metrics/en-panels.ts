import { num } from '../sentence.ts';
import { numbers, requests, say, verb } from '../en/words.ts';
import type { MetricsMessages } from './messages.ts';

const { integer, milliseconds } = numbers;

/** Names of the table's columns, in the panel's sentence as well. */
export const columns: MetricsMessages['table']['columns'] = {
  request: 'request',
  prompt: 'prompt',
  output: 'output',
  slot: 'slot',
  queue: 'queue ms',
  ttft: 'TTFT ms',
  tpot: 'TPOT ms',
  gap: 'longest gap ms',
  e2e: 'E2E ms',
  preempted: 'preempted',
  measured: 'measured E2E',
  off: 'model off by',
};

export const panels: MetricsMessages['panels'] = {
  latency({ finished, requests: all, slots, hasMeasured }) {
    const who = finished === all ? requests(all) : say`${finished} of ${requests(all)}`;
    return say`${who} on ${slots} ${verb(slots, 'slot', 'slots')}; bars = modelled${hasMeasured ? ', outline = measured on the card' : ''}`;
  },
  throughput(binNs, measuredBy) {
    const each = num(milliseconds(binNs));
    if (measuredBy === null) return say`tokens written in each ${each}; requests in the batch and in the queue`;
    return say`tokens in each ${each}, running, waiting; dots = measured each second${measuredBy === 'server' ? '' : ', by the times in the log'}`;
  },
  requests({ count, column, descending }) {
    const name = columns[column].replace(/ ms$/, '');
    return say`${count} ${verb(count, 'row', 'rows')}; click a head to sort, again to reverse; sorted by ${name}, ${descending ? 'largest' : 'smallest'} first`;
  },
  measured: (hasMeasured) => (hasMeasured ? say`output tokens a second, whole run` : say`output tokens a second; nothing measured here`),
  verdicts: say`tokens a second; a lead inside the error is not called`,
  totals: (hasMeasured) => (hasMeasured ? say`as modelled and as measured` : say`over all finished requests, in ms`),
  goodput: (met, finished) => say`${met} of ${finished} meet every objective`,
  noGoodput: say`nothing has finished`,
};

export const totals: MetricsMessages['totals'] = {
  modelled: 'modelled',
  measured: 'measured',
  offBy: 'off by',
  wholeRun: 'Whole run, ms',
  meanOf: (name) => `Mean ${name}, ms`,
  p99Of: (name) => `p99 ${name}, ms`,
  columns: { mean: 'mean', p50: 'p50', p90: 'p90', p99: 'p99' },
  use: 'Use of the card',
  kvUse: (mean, most) => `${numbers.percent(mean)}, most ${numbers.percent(most)}`,
  noRate: 'no rate on the sheet',
  nothing: 'none',
};

export const goodput: MetricsMessages['goodput'] = {
  rate: (perSecond) => `${numbers.fixed(perSecond, perSecond < 10 ? 2 : 1)} requests/s`,
  sloFields: { ttft: 'TTFT at most, ms', tpot: 'TPOT at most, ms', itl: 'ITL at most, ms', e2e: 'E2E at most, ms' },
  noLimit: 'none',
  none: 'none',
  atMost: 'at most, ms',
  badTarget: (typed) => `“${typed}” is not a time: expected milliseconds above 0 and up to 3,600,000, or none.`,
  slo: 'SLO, ms',
  hostGap: (ns) => `host work between two steps is one constant, ${milliseconds(ns, 2)}`,
  modelGap: 'model gap',
  goodput: 'goodput',
};

export const throughput: MetricsMessages['throughput'] = {
  peak: (tokensPerSecond) => `${integer(tokensPerSecond)} peak`,
  mean: (tokensPerSecond) => `${integer(tokensPerSecond)} mean`,
  unit: 'tokens/s',
  running: 'running',
  waiting: 'waiting',
  mostWaiting: (count) => `${integer(count)} waiting`,
  mostRunning: (count) => `${integer(count)} running`,
  measuredColumns: ['measured tokens', 'measured running, most', 'measured waiting, most'],
  measured: 'measured',
  modelled: 'modelled',
  columns: { from: 'from, ms', tokens: 'tokens', running: 'running, most', waiting: 'waiting, most' },
  scrub: 'Move the playhead',
};
