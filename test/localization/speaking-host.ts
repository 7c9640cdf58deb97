import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { frameText } from '../../src/localization/frame-text.js';
import { text } from '../../src/localization/list-text.js';
import { loadLocale } from '../../src/localization/locale-loader.js';
import { LocalizationController, type Messages } from '../../src/localization/localization-controller.js';

/** Says a few texts in its language. */
export class SpeakingHost extends LitElement {
  static override properties = { language: {}, messages: { attribute: false } };
  declare language: string;
  declare messages: Messages | undefined;
  /** Fetches a language; replaced by a test in which it fails. */
  load: typeof loadLocale = loadLocale;
  readonly localization: LocalizationController = new LocalizationController(
    this,
    () => this,
    (tags) => this.load(tags),
  );
  #wake: () => void = () => undefined;

  constructor() {
    super();
    this.language = '';
  }

  protected override render(): TemplateResult {
    return this.localization.render(() => html`${frameText('title')} / ${text('link', 'X')}`);
  }

  protected override updated(): void {
    this.#wake();
  }

  get said(): string {
    return this.shadowRoot?.textContent ?? '';
  }

  /** Resolves once it speaks a language. */
  async speaks(language: string): Promise<void> {
    while (this.localization.language !== language) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}
customElements.define('speaking-host', SpeakingHost);

export async function speakingHost(properties: Partial<SpeakingHost> = {}, parent?: Element): Promise<SpeakingHost> {
  const host = Object.assign(document.createElement('speaking-host') as SpeakingHost, properties);
  if (parent) parent.append(host);
  else await fixture(html`${host}`);
  await host.updateComplete;
  return host;
}

/** Lets the browser prefer these languages until the end of the test. */
export function preferLanguages(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => languages });
  dispatchEvent(new Event('languagechange'));
}

/** What the document and the browser say of their language, as it was. */
export function restoreLanguages(): void {
  Reflect.deleteProperty(navigator, 'languages');
  document.documentElement.removeAttribute('lang');
}
