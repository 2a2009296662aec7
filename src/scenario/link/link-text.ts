import { LIMITS } from '../limits.ts';
import { groupDigits } from '../scenario-error.ts';
import { LINK_VERSIONS } from './link-versions.ts';
import type { LinkParts } from './link-versions.ts';
import type { LinkError } from './link-state.ts';
import { PACKED_LINK, packing } from './packing.ts';

/** What is wrong with one part of a link. */
export interface PartProblem {
  readonly key: string;
  /** "pool=abc" */
  readonly part: string;
  /** "is not a number" */
  readonly problem: string;
}

export type LinkTextOutcome =
  | { readonly parts: LinkParts; readonly problems: readonly PartProblem[] }
  /** Nothing of it can be read. */
  | { readonly error: LinkError };

/** A link's text as keys and values of the current version. Never throws. */
export function readLinkText(hash: string): LinkTextOutcome {
  // Messengers take the full stop or the bracket after a link for a part of it.
  const text = hash.replace(/^#/, '').replace(/[\s.,;:!?)\]>'"]+$/, '');
  if (text.length > LIMITS.linkCharacters) {
    const most = groupDigits(LIMITS.linkCharacters);
    return refuse('too-long', `has ${groupDigits(text.length)} characters; the limit for links is ${most}`);
  }
  const plain = unpacked(text);
  if (plain === null) return refuse('cut-short', 'is damaged or was cut short: its packed part cannot be unpacked');
  const { parts, problems } = splitParts(plain);
  const versionText = parts.get('v');
  if (versionText === undefined) {
    return refuse('not-a-link', 'does not say its version: expected it to begin with v=1');
  }
  const version = /^\d{1,6}$/.test(versionText) ? Number(versionText) : 0;
  if (version < 1) return refuse('wrong-part', `is not a version: expected 1 to ${LINK_VERSIONS.current}`, `v=${versionText}`);
  if (version > LINK_VERSIONS.current) {
    return refuse(
      'later-version',
      `was made by a later version of this page (link version ${version}, this page reads up to ${LINK_VERSIONS.current})`,
    );
  }
  return { parts: LINK_VERSIONS.upgrade(parts, version), problems };
}

/** The text as it is when it is not packed; null when it cannot be unpacked. */
function unpacked(text: string): string | null {
  const [, language = '', packed] = PACKED_LINK.exec(text) ?? [];
  if (packed === undefined) return text;
  const codec = packing();
  if (codec === null) throw new Error('a packed link was read before loadPacking()');
  const plain = codec.unpackText(packed);
  return plain === null ? null : language + plain;
}

function splitParts(text: string): { readonly parts: LinkParts; readonly problems: readonly PartProblem[] } {
  const parts = new Map<string, string>();
  const problems: PartProblem[] = [];
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const key = equals < 0 ? part : part.slice(0, equals);
    const value = equals < 0 ? null : decode(part.slice(equals + 1));
    if (value === null) problems.push({ key, part, problem: equals < 0 ? 'has no value' : 'has a % that stands for nothing' });
    else if (parts.has(key)) problems.push({ key, part, problem: 'stands in the link a second time' });
    else parts.set(key, value);
  }
  return { parts, problems };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refuse(kind: LinkError['kind'], problem: string, part = ''): LinkTextOutcome {
  const message = part === '' ? `This link ${problem}` : `\`${part}\` ${problem}`;
  return { error: { kind, part, problem, message, readable: [], unreadable: [], partial: null } };
}
