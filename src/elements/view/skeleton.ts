import { html, type TemplateResult } from 'lit';
import { frameText } from '../../localization/frame-text.js';

/** Stands in for a list that is on its way, at the size that the list will probably have. */
export function skeleton(rows: number): TemplateResult {
  const row = html`<div class="item">
    <div class="row">
      <span class="icon"></span>
      <span class="grow"><span class="bar"></span><span class="bar short"></span></span>
    </div>
  </div>`;
  return html`<div part="skeleton" role="img" aria-label=${frameText('loading')}>${Array.from({ length: rows }, () => row)}</div>`;
}
