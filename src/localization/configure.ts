import { configureLocalization } from '@lit/localize';
import { spokenTemplate } from './catalogue.js';

// @lit/localize knows one language per document; each of our elements may have another. So its one "locale" is a view of the catalogue
// that is being rendered with. English needs none of it, and does not load it.
const templates = new Proxy({}, { get: (_, id: string) => spokenTemplate(id) });
const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['spoken'],
  loadLocale: async () => ({ templates: templates }),
});

let configured: Promise<void> | undefined;

/** Lets translations be used. */
export function configure(): Promise<void> {
  return (configured ??= setLocale('spoken'));
}
