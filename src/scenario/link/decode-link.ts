import type { FilePart } from '../import/take-rows.ts';
import { DEFAULT_PRESET, findPreset, PRESETS } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { inArrivalOrder } from '../resolve-requests.ts';
import { readAttention } from './attention-part.ts';
import { readCompared, readCompareLook } from './compare-parts.ts';
import type { FindFile } from './file-part.ts';
import { LANGUAGES, readLanguage } from './link-language.ts';
import { LINK_HASH_DIGITS, VIEW_NAMES } from './link-state.ts';
import type { LinkError, LinkOutcome, LinkState } from './link-state.ts';
import { readLinkText } from './link-text.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';
import { readMetricsLook } from './metrics-parts.ts';
import { readMoment, readPins, readSelection, readWindow } from './moment-parts.ts';
import { readScenario } from './late-scenario-parts.ts';
import { readStepLook } from './step-look-parts.ts';

const NO_HASH = 'none';

/**
 * What a link holds, from the part after the `#` (with or without it). A step or page beyond the run is for the caller to clamp: the run
 * is not known here. Never throws.
 * @param findFile where the requests of a link that names a file come from
 */
export function decodeLink(hash: string, findFile: FindFile = () => null): LinkOutcome {
  const text = readLinkText(hash);
  if ('error' in text) return text;
  const { parts } = text;
  const problems = [...text.problems];
  const preset = readPreset(parts, problems);
  const { document, missing } = readScenario(preset.document, parts, findFile, problems);
  const a = readCompared(parts, { preset: preset.key, document }, findFile, problems);
  const missingPart = missing ?? a?.missing ?? null;
  const rows = inArrivalOrder(document.requests);
  const ids = rows.map((row) => row.id);
  const { limits } = document;
  const usablePages = limits.pool.kind === 'pages' ? limits.pool.usablePages : Infinity;

  /** The part's value, or null with a problem noted when it is there and cannot be read. */
  const read = <Value>(key: string, reader: (text: string) => Value | null, problem: string): Value | null => {
    const value = parts.get(key);
    if (value === undefined) return null;
    const result = reader(value);
    if (result === null) problems.push({ key, part: `${key}=${value}`, problem });
    return result;
  };
  const view = read('view', (name) => VIEW_NAMES.find((known) => known === name) ?? null, 'is not a view of this version');
  const moment = read('at', readMoment, 'is not a moment: expected a step like 22 or 22-output, or a time like 156.3ms');
  const selection = read(
    'select',
    (value) => readSelection(value, ids, usablePages, limits.maxNumSeqs),
    'is nothing in this scenario: expected request-, page-, slot- or step- and one that is there',
  );
  const window = read('window', readWindow, 'is not a stretch of time: expected two times in milliseconds like 0-450');
  const stepLook = readStepLook(read);
  const metricsLook = readMetricsLook(read);
  const compareLook = readCompareLook(read);
  const proof = read('proof', (text) => (/^[a-z][\w~-]{0,90}$/.test(text) ? text : null), 'is no place on the Proof page');
  const attention = read('attention', readAttention, 'is no place in it: expected one like steps, or cache~n4096~s12');
  const language = read('lang', readLanguage, `is not a language of this page: expected one of ${LANGUAGES.join(', ')}`);
  const pins = read('pins', (value) => readPins(value, ids), 'names a request that is not in this scenario');
  const runHash = read('hash', readHash, `is not a hash: expected ${LINK_HASH_DIGITS} hex digits`);
  const state: LinkState = {
    preset: preset.key,
    document,
    view: view ?? 'run',
    moment: moment ?? preset.opening.moment,
    selection,
    window,
    ...(stepLook === undefined ? {} : { stepLook }),
    ...(metricsLook === undefined ? {} : { metricsLook }),
    ...(a === null ? {} : { compared: a.compared }),
    ...(compareLook === undefined ? {} : { compareLook }),
    ...(attention === null ? {} : { attention }),
    ...(proof === null ? {} : { proof }),
    ...(language === null ? {} : { language }),
    pins: pins ?? [],
    runHash: runHash === NO_HASH ? null : runHash,
  };
  // The hash comes last and has a fixed length.
  if (runHash === null) return { error: linkError(parts, problems, state, true) };
  if (missingPart !== null) return { error: missingFile(linkError(parts, problems, state, false), missingPart) };
  return problems.length === 0 ? { ok: state } : { error: linkError(parts, problems, state, false) };
}

/** Without the file nobody knows its requests, so one that is selected or pinned is not a mistake of the link. */
function missingFile({ readable, unreadable, partial }: LinkError, file: FilePart): LinkError {
  const problem = 'names a file that is not in this browser';
  const message = `\`file=${file.digest}\` ${problem}`;
  return { kind: 'missing-file', file, part: `file=${file.digest}`, problem, message, readable, unreadable, partial };
}

function readPreset(parts: LinkParts, problems: PartProblem[]): Preset {
  const key = parts.get('scenario');
  const preset = findPreset(key);
  if (preset !== undefined) return preset;
  const known = PRESETS.map((candidate) => candidate.key).join(', ');
  if (key === undefined) problems.push({ key: 'scenario', part: 'scenario', problem: `is missing: expected one of ${known}` });
  else problems.push({ key: 'scenario', part: `scenario=${key}`, problem: `is not a scenario of this version: expected one of ${known}` });
  return DEFAULT_PRESET;
}

function readHash(text: string): string | null {
  return text === NO_HASH || (text.length === LINK_HASH_DIGITS && /^[0-9a-f]+$/.test(text)) ? text : null;
}

const LONGEST_QUOTED_PART = 32;
const SHOWN_NAME: ReadonlyMap<string, string> = new Map([
  ['at', 'moment'],
  ['lang', 'language'],
  ['select', 'selection'],
  ['rows', 'requests'],
]);

function linkError(parts: LinkParts, problems: readonly PartProblem[], partial: LinkState, isCutShort: boolean): LinkError {
  const unreadableKeys = new Set(problems.map((problem) => problem.key));
  if (isCutShort) unreadableKeys.add('hash');
  const keys = [...parts.keys()].filter((key) => key !== 'v');
  const named = (list: readonly string[]): readonly string[] => list.map((key) => SHOWN_NAME.get(key) ?? key);
  const lists = {
    readable: named(keys.filter((key) => !unreadableKeys.has(key))),
    unreadable: named([...unreadableKeys]),
  };
  const first = problems[0];
  if (isCutShort || first === undefined) {
    const problem = `was cut short: its end, the hash of ${LINK_HASH_DIGITS} digits, is missing`;
    return { kind: 'cut-short', part: '', problem, message: `This link ${problem}`, ...lists, partial };
  }
  const { part, problem } = first;
  const quoted = part.length > LONGEST_QUOTED_PART ? `${part.slice(0, LONGEST_QUOTED_PART)}…` : part;
  return { kind: 'wrong-part', part, problem, message: `\`${quoted}\` ${problem}`, ...lists, partial };
}
