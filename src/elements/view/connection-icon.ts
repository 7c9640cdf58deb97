import { html, type TemplateResult } from 'lit';
import type { Connection } from '../../domain/connection.js';
import { imageUrl } from '../safe-url.js';
import type { ListView } from './view.js';

/** The image that the page gives for a connection, else its provider's logo; nothing while that is on its way. */
export function connectionIcon(
  connection: Connection | undefined,
  provider: string,
  view: Pick<ListView, 'icon'>,
): TemplateResult | undefined {
  const own = connection?.icon && imageUrl(connection.icon);
  return own ? html`<img src=${own} alt="" />` : view.icon(provider);
}
