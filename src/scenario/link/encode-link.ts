import { generatorForm } from '../generate/generator-form.ts';
import { sourceOfRequests } from '../import/take-rows.ts';
import { LIMITS } from '../limits.ts';
import { presetOf } from '../presets/index.ts';
import { inArrivalOrder } from '../resolve-requests.ts';
import { sameRequests } from '../settings/differences.ts';
import { writeRows } from '../settings/request-rows-form.ts';
import { SETTINGS } from '../settings/settings.ts';
import { writeFileParts } from './file-part.ts';
import { LINK_VERSIONS } from './link-versions.ts';
import type { LinkState } from './link-state.ts';
import { writeMoment, writePins, writeSelection, writeWindow } from './moment-parts.ts';
import { writeStepLook } from './step-look-parts.ts';
import { writeMetricsLook } from './metrics-parts.ts';
import { MOST_UNPACKED, packText } from './packed-text.ts';

/** Plain text up to here: it can be read, and twenty requests fit. */
const LONGEST_PLAIN = 600;

/**
 * The part of a link after the `#`: "v=1&scenario=tight&slots=8&at=22&select=page-132&hash=1f3a09c2".
 * Keys in a fixed order, `hash` last so that a link cut short is noticed. Long ones are packed: "z=…". Keys that begin with a letter and a
 * dot ("b.slots") are kept free for the second scenario of a comparison.
 */
export function encodeLink(state: LinkState): string {
  const plain = plainLink(state);
  if (plain.length <= LONGEST_PLAIN || plain.length > MOST_UNPACKED) return plain;
  const packed = `z=${packText(plain)}`;
  return packed.length < plain.length ? packed : plain;
}

/** Whether a link of this text would be refused; then a file is the way to share. */
export function isTooLongForLink(hash: string): boolean {
  return hash.length > LIMITS.linkCharacters;
}

function plainLink(state: LinkState): string {
  const { document } = state;
  const base = presetOf(state.preset).document;
  const parts: (readonly [key: string, value: string])[] = [
    ['v', String(LINK_VERSIONS.current)],
    ['scenario', state.preset],
  ];
  // Step by step as the reader will: another policy brings its own defaults, from which its options then differ or not.
  let read = base;
  for (const setting of SETTINGS) {
    if (!setting.applies(document)) continue;
    const text = setting.write(document);
    if (setting.applies(read) && setting.write(read) === text) continue;
    parts.push([setting.key, text]);
    const next = setting.read(read, text);
    if ('problem' in next) throw new Error(`${setting.key}=${text} ${next.problem}`);
    read = next.ok;
  }
  const source = sourceOfRequests(document);
  if (source !== null) {
    parts.push(...writeFileParts(source));
  } else if (!sameRequests(document, base)) {
    if (document.generator !== undefined) parts.push(['generate', generatorForm.write(document.generator)]);
    else parts.push(['rows', writeRows(document.requests, document.arrivalClock, base.requests)]);
  }
  const ids = inArrivalOrder(document.requests).map((row) => row.id);
  if (state.view !== 'run') parts.push(['view', state.view]);
  parts.push(['at', writeMoment(state.moment)]);
  if (state.selection !== null) parts.push(['select', writeSelection(state.selection, ids)]);
  if (state.window !== null) parts.push(['window', writeWindow(state.window)]);
  if (state.stepLook !== undefined) parts.push(...writeStepLook(state.stepLook));
  if (state.metricsLook !== undefined) parts.push(...writeMetricsLook(state.metricsLook));
  if (state.pins.length > 0) parts.push(['pins', writePins(state.pins, ids)]);
  parts.push(['hash', state.runHash ?? 'none']);
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
