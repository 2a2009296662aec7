import { STRIP_MEASURES } from '../../engine/metrics/compare-curves.ts';
import { ALIGNMENTS, PLAIN_COMPARE } from '../compare-look.ts';
import type { CompareLook } from '../compare-look.ts';
import { findPreset, presetOf } from '../presets/index.ts';
import { PREFIX_OF_A } from './compare-keys.ts';
import type { COMPARE_LOOK_KEYS } from './compare-keys.ts';
import type { FindFile } from './file-part.ts';
import type { ComparedScenario } from './link-state.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';
import { readScenario, sameRequests, writeScenario } from './late-scenario-parts.ts';
import type { LinkPart, ReadScenario } from './scenario-parts.ts';

/** `a.scenario`: A is a difference from B, not from a preset. */
const FROM_B = 'b';

/** "a.scenario=static", "a.slots=8": A as a difference from B where they come from the same preset, otherwise from its own. */
export function writeCompared(a: ComparedScenario, b: ComparedScenario): readonly LinkPart[] {
  const fromB = a.preset === b.preset && (b.document.requestsFrom === undefined || sameRequests(a.document, b.document));
  const base = fromB ? b.document : presetOf(a.preset).document;
  const parts: readonly LinkPart[] = [['scenario', fromB ? FROM_B : a.preset], ...writeScenario(a.document, base)];
  return parts.map(([key, value]) => [PREFIX_OF_A + key, value]);
}

/** "align=token", "strip=pages": what is as usual is left out. */
export function writeCompareLook({ align, measure }: CompareLook): readonly LinkPart[] {
  const parts: LinkPart[] = [];
  if (align !== PLAIN_COMPARE.align) parts.push(['align', align]);
  if (measure !== PLAIN_COMPARE.measure) parts.push(['strip', measure]);
  return parts;
}

/** A of the link; null when it holds none. Problems name its parts as they stand in the link. */
export function readCompared(
  parts: LinkParts,
  b: ComparedScenario,
  findFile: FindFile,
  problems: PartProblem[],
): (ReadScenario & { readonly compared: ComparedScenario }) | null {
  const own = new Map<string, string>();
  for (const [key, value] of parts) if (key.startsWith(PREFIX_OF_A)) own.set(key.slice(PREFIX_OF_A.length), value);
  if (own.size === 0) return null;
  const found: PartProblem[] = [];
  const key = own.get('scenario');
  const preset = key === FROM_B ? null : findPreset(key);
  if (preset === undefined) {
    const part = key === undefined ? 'scenario' : `scenario=${key}`;
    found.push({ key: 'scenario', part, problem: key === undefined ? 'is missing' : 'is not a scenario of this version' });
  }
  const read = readScenario(preset?.document ?? b.document, own, findFile, found);
  problems.push(...found.map((problem) => ({ ...problem, key: PREFIX_OF_A + problem.key, part: PREFIX_OF_A + problem.part })));
  return { ...read, compared: { preset: preset?.key ?? b.preset, document: read.document } };
}

/** Reads one part of a link: its value, or null with the problem noted. */
type Read = <Value>(key: (typeof COMPARE_LOOK_KEYS)[number], reader: (text: string) => Value | null, problem: string) => Value | null;

/** How the two are laid over each other; undefined = plainly. */
export function readCompareLook(read: Read): CompareLook | undefined {
  const align = read('align', (text) => ALIGNMENTS.find((known) => known === text) ?? null, 'is neither time nor token');
  const measure = read(
    'strip',
    (text) => STRIP_MEASURES.find((known) => known === text) ?? null,
    `is not shown: expected one of ${STRIP_MEASURES.join(', ')}`,
  );
  if (align === null && measure === null) return undefined;
  return { align: align ?? PLAIN_COMPARE.align, measure: measure ?? PLAIN_COMPARE.measure };
}
