import { html, type TemplateResult } from 'lit';
import { frameText } from '../../localization/frame-text.js';

/**
 * Stands in for a list that is on its way, at the size that the list will probably have: the primary identity, and a row for each
 * connection, or one to link any.
 */
export function skeleton(connections: number): TemplateResult {
  return html`<div part="skeleton" role="img" aria-label=${frameText('loading')}>${rows(connections)}</div>`;
}

/**
 * What is shown in place of a list, in the room that the skeleton has taken: nothing below moves.
 */
export function inPlaceOfList(connections: number, content: TemplateResult): TemplateResult {
  return html`<div class="stage">
    <div class="ghost" aria-hidden="true">${rows(connections)}</div>
    <div class="front">${content}</div>
  </div>`;
}

function rows(connections: number): TemplateResult[] {
  const row = html`<div class="item">
    <div class="row">
      <span class="icon"></span>
      <span class="grow"><span class="bar"></span><span class="bar short"></span></span>
    </div>
  </div>`;
  return [
    row,
    html`<div class="subheading"><span class="bar"></span></div>`,
    ...Array.from({ length: Math.max(connections, 1) }, () => row),
  ];
}
