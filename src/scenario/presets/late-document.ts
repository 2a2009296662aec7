import type { ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';

/** The document of a preset whose requests come later than its settings: the first picture of another scenario does without them. */
export interface LateDocument {
  /** Without requests until they are loaded; from then on the same object for ever. */
  readonly document: ScenarioDocument;
  load(): Promise<void>;
}

export function lateDocument(
  documentWith: (rows: readonly RequestRow[]) => ScenarioDocument,
  loadRows: () => Promise<readonly RequestRow[]>,
): LateDocument {
  let document = documentWith([]);
  return {
    get document() {
      return document;
    },
    async load() {
      if (document.requests.length > 0) return;
      const rows = await loadRows();
      if (document.requests.length === 0) document = documentWith(rows);
    },
  };
}
