import type { IDBPDatabase } from 'idb';

/** Where keys lie that encrypt what is stored elsewhere. They cannot be exported. */
export interface KeyVault {
  put(name: string, key: CryptoKey): Promise<void>;
  /** Takes a key out; `undefined` if there is none of this name, or if it is too old. */
  take(name: string): Promise<CryptoKey | undefined>;
  /** Removes keys that are too old, if the browser tells that there is a vault at all. */
  sweep(): Promise<void>;
}

const database = 'account-link';

/** Milliseconds for which a key is good. */
const lifetime = 600_000;

interface KeptKey {
  readonly key: CryptoKey;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** In IndexedDB, which can hold keys without showing them. The code for it is fetched when it is needed, which is seldom. */
export const browserVault: KeyVault = {
  async put(name, key) {
    await this.sweep();
    await withKeys((keys) => keys.put('keys', { key, since: Date.now() } satisfies KeptKey, name));
  },
  take: (name) =>
    withKeys(async (keys) => {
      const kept = (await keys.get('keys', name)) as KeptKey | undefined;
      await keys.delete('keys', name);
      return kept && isYoung(kept) ? kept.key : undefined;
    }),
  async sweep() {
    const databases = await indexedDB.databases?.();
    if (!databases?.some(({ name }) => name === database)) return;
    const isEmpty = await withKeys(async (keys) => {
      for (const name of await keys.getAllKeys('keys')) {
        const kept = (await keys.get('keys', name)) as KeptKey | undefined;
        if (!kept || !isYoung(kept)) await keys.delete('keys', name);
      }
      return (await keys.count('keys')) === 0;
    });
    // An empty one goes, so that the next page need not look.
    if (isEmpty) indexedDB.deleteDatabase(database);
  },
};

async function withKeys<T>(use: (keys: IDBPDatabase) => Promise<T>): Promise<T> {
  const { openDB } = await import('idb');
  const keys = await openDB(database, 1, { upgrade: (created) => void created.createObjectStore('keys') });
  try {
    return await use(keys);
  } finally {
    keys.close();
  }
}

function isYoung({ since }: KeptKey): boolean {
  const age = Date.now() - since;
  return age >= 0 && age <= lifetime;
}
