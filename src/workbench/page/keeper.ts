/** Keeps values in the browser between visits. */
export interface Keeper {
  /** Undefined for what was never kept. */
  read(key: string): Promise<unknown>;
  write(value: unknown, key: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

const STORE = "books";

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("workbench", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** IndexedDB rather than localStorage: a filled book is larger than the latter may be. */
export function makeKeeper(): Keeper {
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await openDatabase();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  };
  return {
    read: (key) => run("readonly", (store) => store.get(key)),
    write: async (value, key) => void (await run("readwrite", (store) => store.put(value, key))),
    keys: async () => (await run("readonly", (store) => store.getAllKeys())).map(String),
    remove: async (key) => void (await run("readwrite", (store) => store.delete(key))),
  };
}
