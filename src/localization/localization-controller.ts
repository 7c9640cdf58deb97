import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { speaking, type MessageOverrides } from './catalogue.js';
import { isLanguageTag } from './language-tag.js';
import { loadedTemplates, loadLocale, localeAtHand } from './locale-loader.js';
import { languageAround, rootsAround } from './surroundings.js';

/** What the page asks for. */
export interface LocalizationSettings {
  /** BCP 47 tag; empty: as the page says by `lang`, else as the browser says. */
  readonly language: string;
  /** Texts of the page's own. */
  readonly messages: Messages | undefined;
}

/** Texts of the page's own by message id, for all languages; those under a BCP 47 tag are for that language and go before the others. */
export type Messages = MessageOverrides | Readonly<Record<string, MessageOverrides>>;

const rightToLeft = /^(ar|fa|he|ur)\b/;

/** Finds the language that an element speaks, loads it, and follows the page when that changes. */
export class LocalizationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => LocalizationSettings;
  readonly #loadLocale: typeof loadLocale;
  readonly #observer: MutationObserver | undefined;
  #language: string | undefined;
  #requested = 'en';
  #wanted: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => LocalizationSettings, load: typeof loadLocale = loadLocale) {
    this.#host = host;
    this.#settings = settings;
    this.#loadLocale = load;
    // Not on a server.
    this.#observer = globalThis.MutationObserver && new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  /** BCP 47 tag of the language that is spoken now; `undefined` until the first has arrived. */
  get language(): string | undefined {
    return this.#language;
  }

  /** BCP 47 tag of the language that is asked for, published or not. */
  get requested(): string {
    return this.#requested;
  }

  get direction(): 'ltr' | 'rtl' {
    return rightToLeft.test(this.#language ?? '') ? 'rtl' : 'ltr';
  }

  /** Renders in the language that is spoken now, all that is rendered before `render` returns. */
  render<Result>(render: () => Result): Result {
    const locale = this.#language ?? 'en';
    const own = this.#settings().messages as Record<string, MessageOverrides> | undefined;
    return speaking(
      { language: locale, templates: loadedTemplates(locale), overrides: { ...own, ...own?.[locale], ...own?.[this.#requested] } },
      render,
    );
  }

  hostConnected(): void {
    for (const root of rootsAround(this.#host)) this.#observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
    addEventListener('languagechange', this.#reconsider);
    addEventListener('online', this.#reconsider);
    this.#reconsider();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('languagechange', this.#reconsider);
    removeEventListener('online', this.#reconsider);
  }

  hostUpdate(): void {
    const { language } = this.#settings();
    const asked = [language, languageAround(this.#host)].find(isLanguageTag);
    const tags = asked ? [asked] : navigator.languages;
    this.#requested = tags[0] ?? 'en';
    const wanted = tags.join();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const locale = localeAtHand(tags);
    if (locale) this.#language = locale;
    else void this.#load(tags, wanted);
  }

  async #load(tags: readonly string[], wanted: string): Promise<void> {
    try {
      const locale = await this.#loadLocale(tags);
      if (wanted === this.#wanted) this.#language = locale;
    } catch (error) {
      console.warn(
        `<${this.#host.localName}>: the language "${this.#requested}" could not be loaded; it is tried again when the browser is online again.`,
        error,
      );
      this.#language ??= 'en';
    }
    this.#host.requestUpdate();
  }

  /** Forgets what was wanted, so that a language that failed to load gets another try. */
  readonly #reconsider = (): void => {
    this.#wanted = undefined;
    this.#host.requestUpdate();
  };
}
