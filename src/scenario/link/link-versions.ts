import { versionSequence } from '../version-sequence.ts';

/** A link's keys and values, decoded. */
export type LinkParts = ReadonlyMap<string, string>;

/** Versions of the link. Renaming a key or changing how a value is written adds an upgrader; a new key does not. */
export const LINK_VERSIONS = versionSequence<LinkParts>('link', []);
