import { numbers, say } from '../en/words.ts';
import type { ProofMessages } from './messages.ts';

const { fixed, integer } = numbers;

const tokens = (count: number): string => `${integer(count)} ${count === 1 ? 'token' : 'tokens'}`;
const requests = (count: number): string => `${integer(count)} ${count === 1 ? 'request' : 'requests'}`;
const percent = (share: number): string => `${fixed(share * 100, 1)}\u202f%`;

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;

/** English. */
export const calibration: ProofMessages['calibration'] = {
  sentence: (files, points) =>
    files === 0 ? say`being checked` : say`${points} times that cards took, from ${files} files, against the same steps in the cost model`,
  pictureSentence: (points) => say`${points} times; on the line the model is right`,
  title: (model, weights, gpu, isServing) => `${model} ${weights}, ${gpu}${isServing ? ', served' : ''}`,
  kinds: {
    decode: 'decode',
    prefill: 'prefill',
    mixed: 'mixed',
    verify: 'verify',
    'first-token': 'first token',
    'last-token': 'last token',
  },
  measuredAxis: 'measured, ms',
  modelledAxis: 'modelled, ms',
  facts: ({ batch, contextTokens, promptTokens, prefixTokens, draftTokens, policy, request }) =>
    [
      ...(promptTokens === undefined ? [] : [`prompt of ${tokens(promptTokens)}`]),
      ...(prefixTokens === undefined || prefixTokens === 0 ? [] : [`after ${tokens(prefixTokens)} cached`]),
      ...(batch === undefined ? [] : [`${requests(batch)}${contextTokens === undefined ? '' : ` at ${tokens(contextTokens)}`}`]),
      ...(draftTokens === undefined ? [] : [`${integer(draftTokens)} drafts each`]),
      ...(request === undefined ? [] : [`request ${integer(request)}, ${policy === 'static' ? 'static' : 'continuous'} batching`]),
    ].join(', '),
  error: signed,
  milliseconds: (ns) => numbers.millisecondsNumber(ns),
  byKind: 'Error by kind',
  byKindSentence: 'bar: median; whisker: 95th percentile; line: the most a median may be',
  medianAnd95: (median, p95) => `${percent(median)}, ${percent(p95)}`,
  worst: 'Worst rows',
  worstSentence: 'the times the model misses most; choose one and it is framed in its picture',
  columns: {
    place: 'no.',
    file: 'file',
    kind: 'kind',
    what: 'what ran',
    measured: 'measured, ms',
    modelled: 'modelled, ms',
    error: 'off by',
    count: 'times',
    median: 'median',
    p95: '95th percentile',
    bar: 'median may be',
    largest: 'largest',
  },
  noBar: 'no bar',
  chooseOne: 'Choose a point: it is told here, and opens as a run.',
  chosen: (hardware, measuredNs, modelledNs, error) =>
    `on ${hardware}: measured ${numbers.milliseconds(measuredNs)}, modelled ${numbers.milliseconds(modelledNs)}, off by ${signed(error)}.`,
};
