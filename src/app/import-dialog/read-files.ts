import { DIGEST_DIGITS } from '../../scenario/requests-source.ts';
import type { ColumnMapping } from '../../scenario/import/column-mapping.ts';
import { readImport } from '../../scenario/import/read-import.ts';
import type { ImportOutcome } from '../../scenario/import/read-import.ts';
import { sha256 } from '../../scenario/import/sha256.ts';
import type { VllmMeta } from '../../scenario/import/vllm-meta.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { KeptFile } from './file-store.ts';

/** A file and what is in it. */
export interface ReadFile {
  readonly file: KeptFile;
  readonly outcome: ImportOutcome;
  /** The description of the measured server that came with it. */
  readonly meta: VllmMeta | null;
}

const MOST_NAME_CHARACTERS = 80;

/** Reads what a person dropped: one file, or a vLLM request log with the description of its server. Null when there is none. */
export async function readFiles(files: readonly File[]): Promise<ReadFile | null> {
  const read = await Promise.all(files.map(readOne));
  const meta = read.map(({ outcome }) => (outcome.kind === 'vllm-meta' ? outcome.meta : null)).find((found) => found !== null) ?? null;
  const main = read.find(({ outcome }) => outcome.kind !== 'vllm-meta') ?? read[0];
  return main === undefined ? null : { ...main, meta };
}

async function readOne(file: File): Promise<Pick<ReadFile, 'file' | 'outcome'>> {
  const name = shownName(file.name);
  // Beyond the limit not even a digest is made of it.
  if (file.size > LIMITS.fileBytes) {
    const refusal = { kind: 'too-large', bytes: file.size } as const;
    return { file: { name, digest: '', bytes: new Uint8Array() }, outcome: { kind: 'refused', refusal } };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { file: { name, digest: sha256(bytes).slice(0, DIGEST_DIGITS), bytes }, outcome: readImport(bytes) };
}

export function readAgain({ file, meta }: ReadFile, mapping: ColumnMapping): ReadFile {
  return { file, meta, outcome: readImport(file.bytes, mapping) };
}

function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, MOST_NAME_CHARACTERS);
  return plain === '' ? 'file' : plain;
}
