import { languageStates } from './language-states.js';

/** Offers the languages that the widget speaks, each by its own name, with what is known of its texts. */
export function fillLanguages(list) {
  list.append(...Object.entries(languageStates).map(([tag, state]) => new Option(`${ownName(tag)} – ${state}`, tag)));
}

/** What its speakers call a language; its tag if the browser does not know. */
function ownName(tag) {
  return new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag);
}
