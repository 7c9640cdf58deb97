import { html, nothing, type TemplateResult } from 'lit';

export interface HeaderView {
  /** Address of the image above the title, already checked. */
  readonly logo: string | undefined;
  /** Whether it turned out that the image cannot be shown. Its room stays: the rest is not to jump. */
  readonly isLogoBroken: boolean;
  readonly title: string;
  readonly description: string;
  /** A word beside the title, if there is one to say. */
  readonly badge: string;
  readonly headingLevel: number;
  /** Takes away an image that cannot be shown. */
  readonly dropLogo: () => void;
}

/** The heading of an element, each part of it replaceable by a slot. */
export function header({ logo, isLogoBroken, title, description, badge, headingLevel, dropLogo }: HeaderView): TemplateResult {
  return html`<header part="header">
    <slot name="logo">${logo ? image(logo, isLogoBroken, dropLogo) : nothing}</slot>
    <div class="heading">
      <div part="title" id="title" role="heading" aria-level=${headingLevel} tabindex="-1"><slot name="title">${title}</slot></div>
      ${badge ? html`<span part="badge">${badge}</span>` : nothing}
    </div>
    <div part="description"><slot name="description">${description}</slot></div>
  </header>`;
}

function image(logo: string, isBroken: boolean, drop: () => void): TemplateResult {
  return isBroken ? html`<span class="logo"></span>` : html`<img part="logo" class="logo" src=${logo} alt="" @error=${drop} />`;
}
