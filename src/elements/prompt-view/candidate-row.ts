import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate } from '../../domain/candidate.js';
import { maskEmail } from '../../domain/mask-email.js';
import { promptText } from '../../localization/prompt-text.js';
import { createdText } from '../created-text.js';
import type { AskingState } from '../../prompt/prompt-state.js';
import { wayIcon, wayName, type PromptView } from './prompt-view.js';

/** The accounts to choose from; one alone needs no choice. An email that all have stands above them, once. */
export function candidateRows(state: AskingState, view: PromptView): TemplateResult {
  const { candidates } = state.question;
  const { chosen } = state;
  if (candidates.length === 1) {
    return html`<div class="item">
      <div class="row" part="candidate" data-connection=${chosen.connection}>${candidateFacts(chosen, view, candidateDetail(chosen))}</div>
    </div>`;
  }
  const [first, ...others] = candidates.map(candidateDetail);
  const shared = others.every((detail) => detail === first) ? first : undefined;
  return html`<fieldset class="item" part="choice" role="radiogroup" ?disabled=${state.activity.kind !== 'idle'}>
    <legend>
      ${promptText('prompt-choose')}${shared === undefined ? nothing : html` <span class="shared"><bdi>${shared}</bdi></span>`}
    </legend>
    ${candidates.map(
      (candidate) =>
        html`<label class="option" part="candidate" data-connection=${candidate.connection}>
          <input type="radio" name="candidate" .checked=${candidate === chosen} @change=${() => view.store?.choose(candidate)} />
          ${candidateFacts(candidate, view, shared === undefined ? candidateDetail(candidate) : undefined)}
        </label>`,
    )}
  </fieldset>`;
}

/** What tells a candidate from the others: its masked email. */
export function candidateDetail({ email, connection }: Candidate): string {
  return email ? maskEmail(email) : connection;
}

function candidateFacts(candidate: Candidate, view: PromptView, detail: string | undefined): TemplateResult {
  const created = createdText(candidate, view.language);
  return html`<span part="identity-icon" class="icon">${wayIcon(candidate, view)}</span>
    <span class="grow">
      <span part="identity-label">${wayName(candidate)}</span>
      <span part="identity-detail">
        <span class="facts"
          >${detail === undefined ? nothing : html`<span><bdi>${detail}</bdi></span>`}${created ? html`<span>${created}</span>` : nothing}</span
        >
      </span>
    </span>`;
}
