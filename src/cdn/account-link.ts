import { defineElement } from '../define-element.js';
import { AccountLink } from '../elements/account-link.js';

export { AccountLink };
/** For gateways of the page's own. */
export { LinkError } from '../domain/link-error.js';

defineElement('account-link', AccountLink);
