import type { FilePart } from '../../scenario/import/take-rows.ts';
import type { FileRequests } from '../../scenario/link/file-part.ts';

/** The requests that a link names; null when their file is not in this browser. The importers are loaded only for that. */
export async function requestsOfFile(part: FilePart): Promise<FileRequests | null> {
  const { findFileRequests } = await import('../import-dialog/find-file-requests.ts');
  return findFileRequests(part);
}
