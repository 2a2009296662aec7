import { LIMITS } from '../limits.ts';
import { presetOf } from '../presets/index.ts';
import { inArrivalOrder } from '../resolve-requests.ts';
import { writeCompared, writeCompareLook } from './compare-parts.ts';
import { PLAIN_ATTENTION } from './attention-part.ts';
import { inLanguage } from './link-language.ts';
import { LINK_VERSIONS } from './link-versions.ts';
import type { LinkState } from './link-state.ts';
import { writeMoment, writePins, writeSelection, writeWindow } from './moment-parts.ts';
import { writeStepLook } from './step-look-parts.ts';
import { writeMetricsLook } from './metrics-parts.ts';
import { packing } from './packing.ts';
import { writeScenario } from './late-scenario-parts.ts';
import type { LinkPart } from './scenario-parts.ts';

/** Plain text up to here: it can be read, and twenty requests fit. */
const LONGEST_PLAIN = 600;

/**
 * The part of a link after the `#`: "v=1&scenario=tight&slots=8&at=22&select=page-132&hash=1f3a09c2".
 * Keys in a fixed order, `hash` last so that a link cut short is noticed. Long ones are packed: "z=…".
 * A language other than English stands before all else: "lang=de&v=1&…". Keys that begin with "a." belong
 * to the scenario it is held against.
 */
export function encodeLink(state: LinkState): string {
  return inLanguage(packedIfLong(plainLink(state)), state.language ?? 'en');
}

function packedIfLong(plain: string): string {
  const codec = packing();
  if (codec === null || plain.length <= LONGEST_PLAIN || plain.length > codec.MOST_UNPACKED) return plain;
  const packed = `z=${codec.packText(plain)}`;
  return packed.length < plain.length ? packed : plain;
}

/** Whether a link of this text would be refused; then a file is the way to share. */
export function isTooLongForLink(hash: string): boolean {
  return hash.length > LIMITS.linkCharacters;
}

function plainLink(state: LinkState): string {
  const { document } = state;
  const base = presetOf(state.preset).document;
  const parts: LinkPart[] = [['v', String(LINK_VERSIONS.current)], ['scenario', state.preset], ...writeScenario(document, base)];
  if (state.compared !== undefined) parts.push(...writeCompared(state.compared, state));
  const ids = inArrivalOrder(document.requests).map((row) => row.id);
  if (state.view !== 'run') parts.push(['view', state.view]);
  parts.push(['at', writeMoment(state.moment)]);
  if (state.selection !== null) parts.push(['select', writeSelection(state.selection, ids)]);
  if (state.window !== null) parts.push(['window', writeWindow(state.window)]);
  if (state.stepLook !== undefined) parts.push(...writeStepLook(state.stepLook));
  if (state.metricsLook !== undefined) parts.push(...writeMetricsLook(state.metricsLook));
  if (state.compareLook !== undefined) parts.push(...writeCompareLook(state.compareLook));
  if (state.proof !== undefined) parts.push(['proof', state.proof]);
  if ((state.attention ?? PLAIN_ATTENTION) !== PLAIN_ATTENTION) parts.push(['attention', state.attention ?? '']);
  if (state.pins.length > 0) parts.push(['pins', writePins(state.pins, ids)]);
  parts.push(['hash', state.runHash ?? 'none']);
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
