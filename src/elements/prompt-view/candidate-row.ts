import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate } from '../../domain/candidate.js';
import { maskEmail } from '../../domain/mask-email.js';
import { promptText } from '../../localization/prompt-text.js';
import { createdText } from '../created-text.js';
import type { AskingState } from '../../prompt/prompt-state.js';
import { wayIcon, wayName, type PromptView } from './prompt-view.js';

/** The accounts to choose from; one alone needs no choice. */
export function candidateRows(state: AskingState, view: PromptView): TemplateResult {
  const { candidates } = state.question;
  if (candidates.length === 1) return html`<div class="item">${candidateRow(state.chosen, state, view)}</div>`;
  return html`<fieldset class="item" part="choice" role="radiogroup" ?disabled=${state.activity.kind !== 'idle'}>
    <legend>${promptText('prompt-choose')}</legend>
    ${candidates.map((candidate) => candidateRow(candidate, state, view))}
  </fieldset>`;
}

/** What tells a candidate from the others: its masked email. */
export function candidateDetail({ email, connection }: Candidate): string {
  return email ? maskEmail(email) : connection;
}

function candidateRow(candidate: Candidate, { question, chosen }: AskingState, view: PromptView): TemplateResult {
  const created = createdText(candidate, view.language);
  const details = html`<span part="identity-icon" class="icon">${wayIcon(candidate, view)}</span>
    <span class="grow">
      <span part="identity-label">${wayName(candidate)}</span>
      <span part="identity-detail">
        <span class="facts"
          ><span><bdi>${candidateDetail(candidate)}</bdi></span
          >${created ? html`<span>${created}</span>` : nothing}</span
        >
      </span>
    </span>`;
  if (question.candidates.length === 1)
    return html`<div class="row" part="candidate" data-connection=${candidate.connection}>${details}</div>`;
  return html`<label class="row" part="candidate" data-connection=${candidate.connection}>
    <input type="radio" name="candidate" .checked=${candidate === chosen} @change=${() => view.store?.choose(candidate)} />
    ${details}
  </label>`;
}
