import type { Page } from '../../src/auth0/browser/page.js';

type Listener = (event: MessageEvent) => void;

/** Pages of one origin, which reach each other by channels, and nothing outside the test. */
export class FakeOrigin {
  readonly #channels = new Set<FakeChannel>();

  openPage(url = 'https://page.example/settings'): FakePage {
    return new FakePage(this, url);
  }

  openChannel(name: string): BroadcastChannel {
    const channel = new FakeChannel(name, this.#channels);
    this.#channels.add(channel);
    return channel as unknown as BroadcastChannel;
  }

  /** Names of the channels that are open. */
  get channels(): string[] {
    return [...this.#channels].map(({ name }) => name);
  }
}

class FakeChannel {
  readonly name: string;
  onmessage: Listener | null = null;
  readonly #all: Set<FakeChannel>;

  constructor(name: string, all: Set<FakeChannel>) {
    this.name = name;
    this.#all = all;
  }

  postMessage(data: unknown): void {
    for (const other of [...this.#all].filter((each) => each !== this && each.name === this.name)) {
      queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })));
    }
  }

  close(): void {
    this.#all.delete(this);
  }
}

export class FakePage implements Page {
  url: string;
  topUrl: string | undefined;
  isFramed = false;
  isIsolated = false;
  hasContentPolicy = false;
  hasFocus = true;
  scroll = { left: 0, top: 0 };
  isVisible = true;
  cookies = '';
  navigation: EventTarget | undefined = new EventTarget();
  readonly kept = new Map<string, string>();
  readonly events = new EventTarget();
  /** What happened to it, in order. */
  readonly log: string[] = [];
  readonly #looks = new Set<() => void>();
  readonly #origin: FakeOrigin;

  constructor(origin: FakeOrigin, url: string) {
    this.#origin = origin;
    this.url = url;
  }

  readonly storage: Page['storage'] = {
    getItem: (key) => this.kept.get(key) ?? null,
    setItem: (key, value) => void this.kept.set(key, value),
    removeItem: (key) => void this.kept.delete(key),
  };

  openChannel(name: string): BroadcastChannel {
    return this.#origin.openChannel(name);
  }
  readonly keys = new Map<string, CryptoKey>();
  readonly vault: Page['vault'] = {
    put: async (name, key) => void this.keys.set(name, key),
    take: async (name) => {
      const key = this.keys.get(name);
      this.keys.delete(name);
      return key;
    },
    sweep: async () => undefined,
  };
  stay(): void {
    this.log.push('stayed');
  }
  watch(look: () => void): () => void {
    this.#looks.add(look);
    return () => this.#looks.delete(look);
  }
  /** Lets the watchers have a look. */
  look(): void {
    for (const look of [...this.#looks]) look();
  }
  get isWatched(): boolean {
    return this.#looks.size > 0;
  }
  leaveTo(url: string): void {
    this.log.push(`left to ${url}`);
  }
  replaceWith(url: string): void {
    this.log.push(`gave way to ${url}`);
  }
  showAs(url: string): void {
    this.url = url;
    this.log.push('shown as');
  }
  scrollTo(left: number, top: number): void {
    this.log.push(`scrolled to ${left} ${top}`);
  }
  close(): void {
    this.log.push('closed');
  }
}
