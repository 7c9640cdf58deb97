import { textsOf } from './catalogue.js';
import { listMessages } from './list-messages.js';

/** A text of a list, in the language that is being rendered in. */
export const text = textsOf(listMessages);
