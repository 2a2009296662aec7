import { readMapping } from '../../scenario/import/column-mapping.ts';
import { readImport } from '../../scenario/import/read-import.ts';
import { rowsOfPart } from '../../scenario/import/take-rows.ts';
import type { FilePart } from '../../scenario/import/take-rows.ts';
import type { FileRequests } from '../../scenario/link/file-part.ts';
import { findFile } from './file-store.ts';

/** The requests that a link names, from the file kept in this browser; null when it is not here. */
export async function findFileRequests(part: FilePart): Promise<FileRequests | null> {
  const file = await findFile(part.digest);
  if (file === null) return null;
  const outcome = readImport(file.bytes, part.columns === null ? null : readMapping(part.columns));
  // Who made the link saw the bad lines and left them out.
  const trace = outcome.kind === 'trace' ? outcome.trace : outcome.kind === 'bad-lines' ? outcome.rest : null;
  return { fileName: file.name, rows: trace === null ? null : rowsOfPart(trace.rows, part) };
}
