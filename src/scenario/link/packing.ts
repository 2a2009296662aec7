import type * as PackedText from './packed-text.ts';

let loaded: typeof PackedText | null = null;

/** Loads what packs and unpacks long links. The first picture of a short link does without it. */
export async function loadPacking(): Promise<void> {
  loaded ??= await import('./packed-text.ts');
}

/** What packs and unpacks, or null while it is not loaded: then long links are written plain. */
export function packing(): typeof PackedText | null {
  return loaded;
}

/** A packed link: its language, which stands outside, and what is packed. */
export const PACKED_LINK = /^#?(lang=[^&]*&)?z=(.*)$/;

/** Whether a link must be unpacked before it can be read. */
export function isPacked(hash: string): boolean {
  return PACKED_LINK.test(hash);
}
