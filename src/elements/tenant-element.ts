import { property } from 'lit/decorators.js';
import { BrandedElement } from './branded-element.js';
import { oneOf } from './one-of.js';

export type Flow = 'auto' | 'popup' | 'redirect';

/** What both elements are told of their tenant, and of how users sign in there. */
export abstract class TenantElement extends BrandedElement {
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
}
