import type { KeptSandbox } from './kept-sandbox.ts';

const DATABASE = 'shuqiao-sandbox';
const STORE = 'keys';

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settle(request);
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await settle(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Keys are kept as CryptoKey: the database holds them, their bytes stay out of reach of the page. */
export const sandboxStore = {
  find: (name: string): Promise<KeptSandbox | undefined> => inStore('readonly', (store) => store.get(name)),
  keep: (name: string, sandbox: KeptSandbox) => inStore('readwrite', (store) => store.put(sandbox, name)),
  forget: (name: string) => inStore('readwrite', (store) => store.delete(name)),
};
