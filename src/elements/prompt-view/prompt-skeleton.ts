import { html, type TemplateResult } from 'lit';
import { frameText } from '../../localization/frame-text.js';
import { promptFrameText } from '../../localization/prompt-frame-text.js';

/** Stands in for a question that is on its way, at the size that it will probably have. */
export function promptSkeleton(): TemplateResult {
  const row = html`<div class="item">
    <div class="row">
      <span class="icon"></span>
      <span class="grow"><span class="bar"></span><span class="bar short"></span></span>
    </div>
  </div>`;
  return html`<div part="skeleton" role="img" aria-label=${promptFrameText('prompt-loading')}>${row}${row}</div>`;
}

/** Said when not even the files of this package can be fetched. */
export function promptUnreachable(retry: () => void): TemplateResult {
  return html`<div part="notice error" class="invitation">
    ${frameText('network')}<button part="button retry-button" type="button" @click=${retry}>${frameText('retry')}</button>
  </div>`;
}
