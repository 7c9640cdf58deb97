const page = crypto.randomUUID();

// Test pages share their origin and run side by side: what one tells the elements of its origin must not reach the others.
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(`${name} ${page}`);
  }
};
