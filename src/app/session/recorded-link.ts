import { packing } from '../../scenario/link/packing.ts';

/**
 * Loads the recorded scenarios that a link names, so that it can be read; most links name none. A name that is not there is left for the
 * link's reader to tell.
 */
export async function loadRecorded(hash: string): Promise<void> {
  const packed = /(?:^#?|&)z=([\w-]+)/.exec(hash)?.[1];
  const text = packed === undefined ? hash : (packing()?.unpackText(packed) ?? '');
  const keys = text.match(/\bgolden-[a-z0-9-]+/g);
  if (keys === null) return;
  const { takeInRecorded } = await import('../../views/proof/recorded-preset.ts');
  await Promise.all(keys.map(takeInRecorded));
}
