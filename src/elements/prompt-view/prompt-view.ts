import type { TemplateResult } from 'lit';
import type { Candidate } from '../../domain/candidate.js';
import type { PromptState } from '../../prompt/prompt-state.js';
import type { PromptStore } from '../../prompt/prompt-store.js';
import { DisplayNames, connectionProvider } from '../display-names.js';

/** What an element gives to have its inside rendered. */
export interface PromptView {
  readonly state: PromptState;
  /** Carries out what the user wants; missing if its code could not be fetched. */
  readonly store: PromptStore | undefined;
  /** Starts over, beginning with the code. */
  readonly restart: () => void;
  /** BCP 47 tag of the language that is spoken. */
  readonly language: string;
  /** Address of a page that explains the question. */
  readonly policyUrl: string | undefined;
  /** The logo of a provider; nothing while it is on its way. */
  readonly icon: (provider: string) => TemplateResult | undefined;
}

type Way = Pick<Candidate, 'connection' | 'provider'>;

/** What a way to sign in is called. To be used while rendering: some names are translated. */
export function wayName({ connection, provider }: Way): string {
  return new DisplayNames([], []).connection({ name: connection, ...(provider && { strategy: provider }) });
}

export function wayIcon({ connection, provider }: Way, { icon }: PromptView): TemplateResult | undefined {
  return icon(connectionProvider({ name: connection, ...(provider && { strategy: provider }) }));
}
