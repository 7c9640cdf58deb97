import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLink } from '../../src/index.js';
import { startJourney } from '../support/e2e.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

test('the widget changes its language in the middle of a journey, what it just said included', async () => {
  const journey = await startJourney({ attributes: { language: 'fr' }, tenant: () => ({ absorbedSession: 'primary' }) });
  const speak = (tag: string): Promise<void> => journey.element.evaluate((element, tag) => element.setAttribute('language', tag), tag);
  const direction = (): Promise<string> => journey.element.getByRole('heading').evaluate((heading) => getComputedStyle(heading).direction);

  await journey.openSignedIn(ada);
  const window = await journey.pressToOpen('Associer Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  assert.equal(await window.locator('html').getAttribute('lang'), 'fr', 'the tenant speaks it too');
  await journey.reads('Connectez-vous avec Google dans l’autre fenêtre.');

  await speak('ar');
  await journey.reads('سجّل الدخول عبر Google في النافذة الأخرى.');
  assert.equal(await direction(), 'rtl');
  await journey.choose(window, adaAtGoogle);
  await journey.reads('يمكنك الآن تسجيل الدخول عبر Google.');
  assert.match(await journey.status(), /^يمكنك الآن تسجيل الدخول عبر Google/);

  await speak('en');
  await journey.reads('You can now sign in with Google.');
  assert.equal(await direction(), 'ltr');
  const second = await journey.pressToOpen('Link Facebook');
  await second.getByRole('heading', { name: 'Facebook' }).waitFor();
  assert.equal(await second.locator('html').getAttribute('lang'), 'en');
  await journey.choose(second, adaAtFacebook);
  await journey.reads('You can now sign in with Facebook.');
});

test('the widget says the page’s own words, of some texts, in some languages, of failures too, and its own of the others', async () => {
  const journey = await startJourney({ attributes: { language: 'fr' } });
  await journey.openSignedIn(ada);
  await journey.element.evaluate((element: AccountLink) => {
    element.messages = {
      title: 'For all languages',
      link: (name) => `Add ${name}`,
      fr: { link: (name) => `Ajouter ${name}`, server: 'Une panne, comme nous disons.' },
    };
  });
  await journey.element.getByRole('heading', { name: 'For all languages' }).waitFor();
  journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 500 });
  await journey.choose(await journey.pressToOpen('Ajouter Google'), adaAtGoogle);
  await journey.reads('Une panne, comme nous disons.');
  await journey.button('Réessayer').waitFor();
  await journey.element.evaluate((element) => element.setAttribute('language', 'en'));
  await journey.reads('The sign-in service isn’t responding.');
  await journey.button('Add Facebook').waitFor();
});
