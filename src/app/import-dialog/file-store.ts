/** A file as it is kept in the browser. */
export interface KeptFile {
  /** First digits of its SHA-256: its name in links. */
  readonly digest: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface StoredFile extends KeptFile {
  readonly keptAtMs: number;
}

const DATABASE = 'servescope';
const STORE = 'files';
/** The newest ones; older are forgotten, and a link to them asks again. */
const MOST_FILES = 12;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'digest' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not open')));
  });
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not answer')));
  });
}

/** Keeps a file; false where the browser does not let it (no room, or a private window). */
export async function keepFile(file: KeptFile): Promise<boolean> {
  try {
    const database = await opened();
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    await done(store.put({ ...file, keptAtMs: Date.now() } satisfies StoredFile));
    const all: readonly StoredFile[] = await done(store.getAll());
    const oldest = all.toSorted((a, b) => b.keptAtMs - a.keptAtMs).slice(MOST_FILES);
    await Promise.all(oldest.map(({ digest }) => done(store.delete(digest))));
    database.close();
    return true;
  } catch {
    return false;
  }
}

/** The file of a digest; null when it is not in this browser. */
export async function findFile(digest: string): Promise<KeptFile | null> {
  try {
    const database = await opened();
    const found: StoredFile | undefined = await done(database.transaction(STORE).objectStore(STORE).get(digest));
    database.close();
    return found ?? null;
  } catch {
    return null;
  }
}
