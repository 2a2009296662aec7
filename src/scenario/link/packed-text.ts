import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** A packed link unpacks to at most this many characters: a few kB would otherwise become many MB. */
export const MOST_UNPACKED = 65_536;

/** Deflated and in base64url: only characters that no messenger touches. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text again; null when it was cut short, damaged or unpacks to too much. */
export function unpackText(packed: string): string | null {
  if (!/^[\w-]+$/.test(packed)) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
    const unpacked = inflateSync(bytes, { out: new Uint8Array(MOST_UNPACKED + 1) });
    return unpacked.length > MOST_UNPACKED ? null : strFromU8(unpacked);
  } catch {
    return null;
  }
}
