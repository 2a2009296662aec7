import type { NeededRole } from '../../scenario/import/column-mapping.ts';
import type { TimeUnit } from '../../scenario/import/instant.ts';
import type { LineProblem } from '../../scenario/import/line-error.ts';
import type { TraceFormat } from '../../scenario/import/trace.ts';
import { UNIT_SPACE } from '../format.ts';
import type { ImportWords } from '../messages/import-words.ts';
import { num } from '../sentence.ts';
import { lineProblem } from './line-problems.ts';
import { numbers, say } from './words.ts';

const { integer, fixed } = numbers;

const FORMATS: Readonly<Record<TraceFormat, string>> = {
  azure: 'an Azure LLM inference trace',
  mooncake: 'a Mooncake trace',
  vllm: 'a vLLM request log',
  columns: 'a table with named columns',
};

const ROLE_NAMES: Readonly<Record<NeededRole, string>> = {
  arrival: 'the arrival',
  prompt: 'the prompt tokens',
  output: 'the output tokens',
};

const UNITS: Readonly<Record<TimeUnit, string>> = {
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
  date: 'date and time',
};

const requestsWord = (count: number): string => (count === 1 ? 'request' : 'requests');

function seconds(ns: number): string {
  return `${fixed(ns / 1e9, ns < 1e10 ? 2 : 1)}${UNIT_SPACE}s`;
}

const rate = (requests: number, spanNs: number): string => fixed(requests / (spanNs / 1e9), 2);

function expected(problem: LineProblem): string {
  return `Expected: ${lineProblem(problem).expected}.`;
}

export const importWords: ImportWords = {
  title: 'Open a file',
  close: 'Close',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  staysHere: 'or drop it anywhere on the page. It stays in this browser: nothing is uploaded.',
  reading: (file) => `Reading ${file} …`,
  knownFormats: 'What can be opened',
  formats: {
    azure: 'Azure LLM inference trace (CSV): TIMESTAMP, ContextTokens, GeneratedTokens',
    mooncake: 'Mooncake trace (JSONL): timestamp, input_length, output_length, hash_ids',
    vllm: 'vLLM request log (JSONL): input_toks, output_toks, queued_ts, scheduled_ts, first_token_ts, last_token_ts; its meta.json with it',
    columns: 'Any table (CSV) whose first line names its columns: arrival, prompt tokens, output tokens; and scenarios and runs saved here',
  },

  lineError({ line, column, found, problem }, file) {
    const said = lineProblem(problem).what;
    const what = found === '' ? said : `“${found.length > 40 ? `${found.slice(0, 40)}…` : found}” ${said}`;
    return say`Line ${line}, column ${column} of ${file}: ${what}.`;
  },
  expected,
  badLines(bad, lines, columns) {
    const first = bad === 1 ? 'it is shown' : 'the first is shown';
    return `${integer(bad)} of ${integer(lines)} lines cannot be read; ${first}. Found: ${columns.join(', ')}.`;
  },
  leaveOut: (bad) => (bad === 1 ? 'Leave out 1 line' : `Leave out ${integer(bad)} lines`),
  copyErrors: 'Copy all errors',
  copied: 'Copied',
  lastValidRunStays: 'the last valid run stays',
  offendingLine: 'The lines around it',

  refusal(refusal, file) {
    switch (refusal.kind) {
      case 'too-large':
        return say`${file} has ${num(numbers.bytes(refusal.bytes))}; the limit for files is ${num(numbers.bytes(20_000_000, 0))}.`;
      case 'empty':
        return say`${file} is empty.`;
      case 'not-text':
        return say`${file} is not a text file.`;
      case 'unknown-format': {
        const { line, lineText } = refusal;
        return say`Line ${line} of ${file}, “${lineText.length > 40 ? `${lineText.slice(0, 40)}…` : lineText}”, begins no format that is known here.`;
      }
      case 'no-requests':
        return say`${file} names columns but holds no request.`;
    }
  },
  tooManyRequests: (requests, limit) => say`${requests} requests are ${requests - limit} more than the limit of ${limit}.`,
  takeFirst: (count) => `Take the first ${integer(count)}`,
  limitNames: { requests: 'requests', file: 'file' },
  ofLimit: (value, limit) => `${value} of ${limit}`,

  recognised: ({ file, format, requests, spanNs }) =>
    spanNs > 0
      ? say`${file} is ${FORMATS[format]}: ${requests} ${requestsWord(requests)} in ${num(seconds(spanNs))}, ${num(rate(requests, spanNs))} a second.`
      : say`${file} is ${FORMATS[format]}: ${requests} ${requestsWord(requests)}, all at once.`,
  promptTokens: 'Prompt tokens',
  outputTokens: 'Output tokens',
  lengths: (median, longest) => `half below ${integer(median)}, longest ${integer(longest)}`,
  histogram: (what, median, longest) =>
    `${what} of the requests that are taken: half below ${integer(median)}, longest ${integer(longest)}.`,

  columns: 'Columns',
  columnsNotNamed: 'The names of the columns do not say which is what.',
  columnsMissing: (roles) =>
    `Choose the column of ${roles.map((role) => ROLE_NAMES[role]).join(' and of ')}: a request has an arrival, a prompt and an output.`,
  roles: { arrival: 'Arrival', prompt: 'Prompt tokens', output: 'Output tokens', id: 'Name' },
  unit: 'Arrival in',
  units: UNITS,
  noColumn: 'none',

  slice: 'Take',
  sliceKinds: { all: 'all requests', rows: 'rows', time: 'seconds' },
  from: 'from',
  to: 'to',
  speed: 'Played',
  timesAsFast: 'times as fast as recorded',
  badNumber: (from, to) => `expected a number from ${from} to ${to}`,
  emptySlice: 'No request of the file is in this slice, or at this speed the last arrives after more than 30 days.',
  taken(requests, spanNs) {
    const how = spanNs > 0 ? `in ${seconds(spanNs)}, ${rate(requests, spanNs)} a second` : 'all at once';
    return `${integer(requests)} ${requestsWord(requests)} ${how}.`;
  },

  settings: 'Settings',
  settingsKinds: { server: 'of the server that was measured', file: 'chosen for the file', kept: 'as they are now' },
  settingsLine: ({ modelName, weightFormat, gpuName, slots, budgetTokens, contextTokens, pages }) =>
    [
      `${modelName} ${weightFormat} on ${gpuName}`,
      slots === 1 ? '1 slot' : `${integer(slots)} slots`,
      `${integer(budgetTokens)}-token budget`,
      `requests up to ${integer(contextTokens)} tokens`,
      `${integer(pages)} pages`,
    ].join(' · '),
  rejected: (count, limitTokens) =>
    `${integer(count)} of them ${count === 1 ? 'is' : 'are'} longer than ${integer(limitTokens)} tokens and will be rejected.`,
  rejectedForPages: (count, pages) =>
    `${integer(count)} of them ${count === 1 ? 'needs' : 'need'} more than all ${integer(pages)} pages and will be rejected.`,
  measuredKept: (count) => `The measured times of ${integer(count)} ${requestsWord(count)} stand beside the modelled ones.`,
  measuredDropped: 'Measured times belong to the recorded speed: at another one they are left out.',
  realPrefixes: 'Blocks of one id hold the same tokens, so prefixes are shared as they really were.',
  brokenOwnFile: (file, mistakes) => say`${file} was saved by Servescope but has ${mistakes} ${mistakes === 1 ? 'mistake' : 'mistakes'}:`,
  serverDescription: 'This file describes the server of a vLLM request log. Open it together with the log.',
  open: 'Open',
  inBrowser: (digest) => `The file is kept in this browser under its digest, ${digest}…; links name it by that.`,

  wantedFile: (digest) => `The link needs the file with the digest ${digest}….`,
  wrongFile: (file, wanted) => `${file} is another file than the one the link names (${wanted}…).`,
};
