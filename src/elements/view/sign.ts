import { html, type TemplateResult } from 'lit';
import { signs } from '../icons/generated/signs.js';

/** A drawing beside what the user is told: the words say it all. */
export function sign(kind: keyof typeof signs): TemplateResult {
  return html`<span class="sign" aria-hidden="true">${signs[kind]}</span>`;
}
