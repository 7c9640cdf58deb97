import './define-list.js';
import './define-prompt.js';

export type { AccountLinkEventMap } from './linking/linking-events.js';
export type { AccountLinkPromptEventMap } from './prompt/prompt-events.js';
