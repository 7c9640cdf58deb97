import { defineElement } from '../define-element.js';
import { AccountLink } from '../elements/account-link.js';

defineElement('account-link', AccountLink);
