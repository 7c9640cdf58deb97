import { LitElement, html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizationController, type LocalizationSettings, type Messages } from '../localization/localization-controller.js';
import { isHeadingLevel } from './heading-level.js';
import { oneOf } from './one-of.js';
import { isColor, RootStyles } from './root-styles.js';
import { imageUrl, webUrl } from './safe-url.js';
import { baseStyles } from './styles/base-styles.js';
import { header } from './view/header.js';

export type Theme = 'auto' | 'light' | 'dark';

export type Flow = 'auto' | 'popup' | 'redirect';

/**
 * What both elements have in common: tenant, brand, theme and language.
 *
 * @slot logo - Instead of the image of `logo`.
 * @slot title - Instead of the heading.
 * @slot description - Instead of the sentence under the heading.
 * @slot footer - Below the list.
 * @csspart base - The whole card.
 * @csspart header - Logo, title and description.
 * @csspart logo - The image above the title.
 * @csspart title - The heading.
 * @csspart description - The sentence under the heading.
 * @csspart badge - "Primary", "Demo".
 * @csspart button - Every button.
 * @cssprop --account-link-color - Accent; the attribute `color` goes before it.
 * @cssprop --account-link-on-color - What stands on the accent. Default: black or white, whichever contrasts more.
 * @cssprop --account-link-surface - Background. Default: the page's.
 * @cssprop --account-link-text - Text. Default: the page's.
 * @cssprop --account-link-border - Hairlines.
 * @cssprop --account-link-radius - Corners of the card. Default: 12px.
 * @cssprop --account-link-space - The step of the spacing grid. Default: 4px.
 * @cssprop --account-link-font - Font family. Default: the page's.
 */
export abstract class BrandedElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  /** The Auth0 domain that the page signs in with, canonical or custom: a host name, or the origin of a local tenant. */
  @property() domain = '';
  /** Client id of the single-page application. */
  @property({ attribute: 'client-id' }) clientId = '';
  /** Id or name of the organization that every sign-in is for. */
  @property() organization = '';
  /** An allowed callback URL of the page's origin. Default: the page's origin for windows, the page's address without query and hash for redirects. */
  @property({ attribute: 'redirect-uri' }) redirectUri = '';
  /**
   * Where users sign in: `popup`, a window; `redirect`, this page's place, which is put back afterwards; `auto`, a window, and where
   * the browser blocks it, the user is offered this page's place.
   */
  @property({ converter: oneOf('auto', 'popup', 'redirect') }) flow: Flow = 'auto';
  /** Heading. Default: a text in the user's language. No tooltip comes of it. */
  @property() override title = '';
  /** Address of an image above the title: http(s), `data:image` or relative. */
  @property() logo = '';
  /** Accent: any CSS colour. What stands on it, and its shade as text, is chosen for contrast. */
  @property() color = '';
  /** BCP 47 tag of the language. Default: the nearest `lang` attribute, else the browser's languages. */
  @property() language = '';
  /** `auto` follows the page's `color-scheme`. */
  @property({ converter: oneOf('auto', 'light', 'dark') }) theme: Theme = 'auto';
  /** Address of a further style sheet for the inside of the element. */
  @property() stylesheet = '';
  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, converter: (value) => (value === null ? 2 : Number(value)) }) headingLevel = 2;
  /** Texts of the page's own by message id, for all languages; those under a BCP 47 tag are for that language only. */
  @property({ attribute: false }) messages: Messages | undefined;

  protected readonly localization: LocalizationController = new LocalizationController(this, () => this.localizationSettings);
  #styles: RootStyles | undefined;
  // Not in every DOM that is not a browser's.
  readonly #states = this.attachInternals?.().states as CustomStateSet | undefined;
  #isUnread = false;
  #hasBrokenLogo = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { elementStyles, observedAttributes, shadowRootOptions } = this.constructor as typeof BrandedElement;
    // What a server has rendered is shown twice unless @lit-labs/ssr-client takes it over: it is loaded if this attribute is observed.
    const isHydrated = this.shadowRoot && observedAttributes.includes('defer-hydration');
    const root = isHydrated ? (super.createRenderRoot() as ShadowRoot) : (this.shadowRoot ?? this.attachShadow(shadowRootOptions));
    if (!isHydrated) root.replaceChildren();
    this.#styles = new RootStyles(root);
    this.adoptStyles(elementStyles as readonly CSSResult[]);
    return root;
  }

  adoptedCallback(): void {
    this.#styles?.adopt();
  }

  /** Tooltip libraries take the attribute `title` away, to show a tooltip of their own: the heading stays. */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== 'title' || value !== null) super.attributeChangedCallback(name, before, value);
    if (this.hasUpdated) this.#findMistakes(true);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('logo')) this.#hasBrokenLogo = false;
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#styles && changed.has('color')) this.#styles.color = isColor(this.color) ? this.color : '';
    // Around all of it: directives such as `repeat` render after `render` has returned.
    this.localization.render(() => super.update(changed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#states?.clear();
    this.#states?.add(this.state);
    this.#findMistakes(changed.size > 0);
  }

  /** What the page gives as connections and cannot be read as such. */
  protected unreadableConnections(): unknown[] {
    return [];
  }

  protected get localizationSettings(): LocalizationSettings {
    return this;
  }
  /** What stands below the heading. */
  protected abstract renderBody(): TemplateResult;
  protected abstract renderDescription(): string;
  protected abstract defaultTitle(): string;
  /** A word beside the title. */
  protected badge(): string {
    return '';
  }
  /** What a screen reader is told of what has just happened. */
  protected abstract announcement(): string;
  /** Only what has nothing to press yet: some screen readers leave out all that is busy. */
  protected abstract readonly isLoading: boolean;
  /** The name of what the element is at, for `:state()`. */
  abstract readonly state: string;

  // The empty title keeps the tooltip of the host's title attribute away. The status is not in what is busy: screen readers say nothing of
  // that. It gets a new text node for each text: page translators replace the nodes that they find.
  protected override render(): TemplateResult {
    const sheet = webUrl(this.stylesheet);
    const isHere = this.localization.language !== undefined;
    return html`${sheet ? html`<link rel="stylesheet" href=${sheet} />` : nothing}
      <section
        part="base"
        class=${this.theme}
        lang=${this.localization.language ?? nothing}
        dir=${this.localization.direction}
        title=""
        aria-labelledby="title"
        aria-busy=${this.isLoading ? 'true' : nothing}
      >
        ${header({
          logo: imageUrl(this.logo),
          isLogoBroken: this.#hasBrokenLogo,
          title: this.title || (isHere ? this.defaultTitle() : ''),
          badge: isHere ? this.badge() : '',
          description: isHere ? this.renderDescription() : '',
          headingLevel: isHeadingLevel(this.headingLevel) ? this.headingLevel : 2,
          dropLogo: this.#dropLogo,
        })}
        <div class="body">
          ${this.renderBody()}
          <slot name="footer"></slot>
        </div>
      </section>
      <div class="unseen" role="status" lang=${this.localization.language ?? nothing} .textContent=${this.announcement()}></div>`;
  }

  /** What a page has to mend is looked for after what its users wait for. */
  #findMistakes(hasChanged: boolean): void {
    this.#isUnread ||= hasChanged;
    if (!this.#isUnread || this.isLoading) return;
    this.#isUnread = false;
    import('./page-mistakes.js').then(
      ({ warnOfMistakes }) => warnOfMistakes(this, this.unreadableConnections()),
      () => undefined,
    );
  }

  readonly #dropLogo = (): void => {
    this.#hasBrokenLogo = true;
    this.requestUpdate();
  };

  /** Adds style sheets that come after the first view; each once. */
  protected adoptStyles(styles: readonly CSSResult[]): void {
    this.#styles?.add(styles);
  }
}
