import { textsOf } from './catalogue.js';
import { frameMessages } from './frame-messages.js';

/** A text of the first view, in the language that is being rendered in. */
export const frameText = textsOf(frameMessages);
