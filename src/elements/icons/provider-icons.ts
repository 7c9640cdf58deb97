import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { IconSet } from './icon-set.js';

type IconSetModule = Readonly<Record<'IconSet', new (changed: () => void) => IconSet>>;

/** The logos that an element shows. They come after its first view. */
export class ProviderIcons implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<IconSetModule>;
  #icons: IconSet | undefined;

  constructor(host: ReactiveControllerHost, importSet: () => Promise<IconSetModule> = () => import('./icon-set.js')) {
    this.#host = host;
    this.#import = importSet;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** Loads what every view needs, and lets what could not be loaded before be tried once more. */
  async load(): Promise<void> {
    try {
      const { IconSet } = await this.#import();
      this.#icons ??= new IconSet(() => this.#host.requestUpdate());
    } catch {
      // A list without logos is still a whole list.
      return;
    }
    this.#icons.retry();
    this.#host.requestUpdate();
  }

  /** The icon of a provider; `undefined` as long as it is on its way: the host is rendered again when it is here. */
  get(provider: string): TemplateResult | undefined {
    return this.#icons?.get(provider);
  }
}
