import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Sessions, interactions, codes and tokens of one tenant, in memory. The library's own store is shared by all tenants of a process and cannot be emptied. */
export class Storage {
  readonly #entries = new Map<string, AdapterPayload>();

  clear(): void {
    this.#entries.clear();
  }

  readonly adapter: AdapterFactory = (model): Adapter => {
    const entries = this.#entries;
    const keyOf = (id: string): string => `${model}:${id}`;
    const findBy = (key: string, value: string): AdapterPayload | undefined =>
      [...entries].find(([name, payload]) => name.startsWith(`${model}:`) && payload[key] === value)?.[1];
    return {
      async upsert(id, payload) {
        entries.set(keyOf(id), payload);
      },
      async find(id) {
        return entries.get(keyOf(id));
      },
      async findByUid(uid) {
        return findBy('uid', uid);
      },
      async findByUserCode(userCode) {
        return findBy('userCode', userCode);
      },
      async consume(id) {
        const payload = entries.get(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of entries) {
          if (key.startsWith(`${model}:`) && payload.grantId === grantId) entries.delete(key);
        }
      },
    };
  };
}
