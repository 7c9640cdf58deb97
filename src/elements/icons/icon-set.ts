import type { TemplateResult } from 'lit';
import * as generated from './generated/common.js';

type Icons = Pick<typeof generated, 'commonIcons' | 'neutralIcon' | 'rareIcons'>;

/** Logos by provider; those of rarer providers are fetched when they are asked for. */
export class IconSet {
  readonly #changed: () => void;
  readonly #icons: Icons;
  /** Those that are here, and the neutral one in place of those that could not be loaded. */
  readonly #rare = new Map<string, TemplateResult>();
  /** The providers whose icon is here, is on its way or could not be loaded. */
  readonly #requested = new Set<string>();

  /** @param changed is called when a logo has come */
  constructor(changed: () => void, icons: Icons = generated) {
    this.#changed = changed;
    this.#icons = icons;
  }

  /** Lets what could not be loaded be tried once more. */
  retry(): void {
    for (const [provider, icon] of this.#rare) if (icon === this.#icons.neutralIcon) this.#requested.delete(provider);
  }

  /** The icon of a provider, or a neutral one if it has none or it cannot be loaded; `undefined` as long as it is on its way. */
  get(provider: string): TemplateResult | undefined {
    const { commonIcons, neutralIcon, rareIcons } = this.#icons;
    const importIcon = rareIcons.get(provider);
    if (!importIcon) return commonIcons.get(provider) ?? neutralIcon;
    if (!this.#requested.has(provider)) void this.#request(provider, importIcon);
    return this.#rare.get(provider);
  }

  async #request(provider: string, importIcon: () => Promise<{ readonly icon: TemplateResult }>): Promise<void> {
    this.#requested.add(provider);
    const icon = await importIcon().then(
      (module) => module.icon,
      () => this.#icons.neutralIcon,
    );
    this.#rare.set(provider, icon);
    this.#changed();
  }
}
