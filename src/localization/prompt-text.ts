import { textsOf } from './catalogue.js';
import { promptMessages } from './prompt-messages.js';

/** A text of the prompt, in the language that is being rendered in. */
export const promptText = textsOf(promptMessages);
