/**
 * A small store in the browser for what has to be there without a connection: values and files by key. What a browser refuses (private windows,
 * a full disk) lives until the page is closed.
 */
const NAME = 'mamori';
const TABLE = 'kept';
const refused = new Map<string, unknown>();
let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const table = (await open()).transaction(TABLE, mode).objectStore(TABLE);
  const request = work(table);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Undefined when there is none. */
export async function stored<T>(key: string): Promise<T | undefined> {
  if (refused.has(key)) return refused.get(key) as T;
  return run('readonly', (table) => table.get(key) as IDBRequest<T | undefined>).catch(() => undefined);
}

export async function store(key: string, value: unknown): Promise<void> {
  await run('readwrite', (table) => table.put(value, key)).then(
    () => refused.delete(key),
    () => refused.set(key, value),
  );
}

export async function forget(key: string): Promise<void> {
  refused.delete(key);
  await run('readwrite', (table) => table.delete(key)).catch(() => undefined);
}

/** Keys that begin with `start`, in their order. */
export async function keysUnder(start: string): Promise<string[]> {
  const range = IDBKeyRange.bound(start, `${start}\uffff`);
  const keys = await run('readonly', (table) => table.getAllKeys(range)).catch(() => []);
  const inMemory = [...refused.keys()].filter((key) => key.startsWith(start));
  return [...new Set([...keys.map(String), ...inMemory])].sort();
}

export async function forgetUnder(start: string): Promise<void> {
  for (const key of await keysUnder(start)) await forget(key);
}
