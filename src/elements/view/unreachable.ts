import { html, type TemplateResult } from 'lit';
import { frameText } from '../../localization/frame-text.js';
import { inPlaceOfList } from './skeleton.js';

/** Said when not even the files of this package can be fetched. */
export function unreachable(connections: number, retry: () => void): TemplateResult {
  return inPlaceOfList(
    connections,
    html`<div part="notice error" class="invitation">
      ${frameText('network')}<button part="button retry-button" type="button" @click=${retry}>${frameText('retry')}</button>
    </div>`,
  );
}
