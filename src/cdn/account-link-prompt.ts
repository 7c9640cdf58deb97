import { defineElement } from '../define-element.js';
import { AccountLinkPrompt } from '../elements/account-link-prompt.js';

export { AccountLinkPrompt };
/** For gateways of the page's own. */
export { LinkError } from '../domain/link-error.js';

defineElement('account-link-prompt', AccountLinkPrompt);
