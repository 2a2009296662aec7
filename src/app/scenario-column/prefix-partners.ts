import type { RequestRow } from '../../scenario/requests-schema.ts';

/** With whom each row shares its first tokens: the other ids of its group, in the order of the rows. */
export function prefixPartners(rows: readonly RequestRow[]): readonly (readonly string[])[] {
  const idsOf = new Map<string, string[]>();
  for (const { id, sharedPrefix } of rows) {
    if (sharedPrefix === null) continue;
    const ids = idsOf.get(sharedPrefix.group);
    if (ids === undefined) idsOf.set(sharedPrefix.group, [id]);
    else ids.push(id);
  }
  return rows.map(({ id, sharedPrefix }) =>
    sharedPrefix === null ? [] : (idsOf.get(sharedPrefix.group) ?? []).filter((other) => other !== id),
  );
}
