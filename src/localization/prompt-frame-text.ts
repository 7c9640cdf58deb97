import { textsOf } from './catalogue.js';
import { promptFrameMessages } from './prompt-frame-messages.js';

/** A text of the prompt's first view, in the language that is being rendered in. */
export const promptFrameText = textsOf(promptFrameMessages);
