import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../domain/profile.js';
import { imageUrl } from '../safe-url.js';

/** A provider's logo; with the user's picture, if the page wants it, the logo is a badge on it. A picture that cannot be had is none. */
export function profileIcon({ picture }: Profile, isWanted: boolean, logo: TemplateResult | undefined): TemplateResult {
  const url = isWanted && picture ? imageUrl(picture) : undefined;
  return html`<span part="identity-icon" class=${url ? 'icon pictured' : 'icon'}
    >${logo}${url ? html`<img class="picture" src=${url} alt="" referrerpolicy="no-referrer" loading="lazy" @error=${withoutPicture} />` : nothing}</span
  >`;
}

function withoutPicture({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  image.hidden = true;
}
