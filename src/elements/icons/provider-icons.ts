import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

type CommonModule = typeof import('./generated/common.js');

const importCommon = (): Promise<CommonModule> => import('./generated/common.js');

/** The logos that an element shows. They come after its first view, and those of rarer providers when they are asked for. */
export class ProviderIcons implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #importCommon: () => Promise<CommonModule>;
  #common?: CommonModule;
  /** Those that are here, and the neutral one in place of those that could not be loaded. */
  readonly #rare = new Map<string, TemplateResult>();
  /** The providers whose icon is here, is on its way or could not be loaded. */
  readonly #requested = new Set<string>();

  constructor(host: ReactiveControllerHost, load = importCommon) {
    this.#host = host;
    this.#importCommon = load;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** Loads what every view needs, and lets what could not be loaded before be tried once more. */
  async load(): Promise<void> {
    try {
      this.#common ??= await this.#importCommon();
    } catch {
      // A list without logos is still a whole list.
      return;
    }
    for (const [provider, icon] of this.#rare) if (icon === this.#common.neutralIcon) this.#requested.delete(provider);
    this.#host.requestUpdate();
  }

  /**
   * The icon of a provider, or a neutral one where it has none or it cannot be loaded.
   * `undefined` as long as it is on its way: the host is rendered again when it is here.
   */
  get(provider: string): TemplateResult | undefined {
    if (!this.#common) return undefined;
    const { commonIcons, neutralIcon, rareIcons } = this.#common;
    const importIcon = rareIcons.get(provider);
    if (!importIcon) return commonIcons.get(provider) ?? neutralIcon;
    if (!this.#requested.has(provider)) void this.#request(provider, importIcon, neutralIcon);
    return this.#rare.get(provider);
  }

  async #request(
    provider: string,
    importIcon: () => Promise<{ readonly icon: TemplateResult }>,
    neutralIcon: TemplateResult,
  ): Promise<void> {
    this.#requested.add(provider);
    const icon = await importIcon().then(
      (module) => module.icon,
      () => neutralIcon,
    );
    this.#rare.set(provider, icon);
    this.#host.requestUpdate();
  }
}
