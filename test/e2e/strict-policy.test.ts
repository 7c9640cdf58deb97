import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

test('the widget keeps to the strictest policy through a whole journey', async () => {
  const journey = await startJourney({
    attributes: { title: 'Ways in', color: '#0a7d4f', logo: '/logo.svg', language: 'fr' },
    files: { '/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"/>' },
    headers: ({ tenant }) => ({
      'content-security-policy': [
        `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'`,
        `connect-src ${tenant.origin}; frame-src ${tenant.origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
      ].join('; '),
    }),
  });
  const complaints: string[] = [];
  journey.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await journey.page.exposeFunction('complain', (violation: string) => complaints.push(violation));
  await journey.page.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complain(violatedDirective + ' ' + blockedURI))`,
  );
  await journey.open();
  await journey.choose(await journey.pressToOpen('Se connecter'), ada);
  await journey.choose(await journey.pressToOpen('Associer Google'), adaAtGoogle);
  await journey.reads('Vous pouvez maintenant vous connecter avec Google.');
  // The session of the account that was absorbed has ended, so the silent sign-in is refused.
  await journey.page.reload();
  await journey.choose(await journey.pressToOpen('Se connecter'), ada);
  await journey.is('ready');
  await journey.element.evaluate((element) => element.setAttribute('language', 'en'));
  await journey.unlink('Google, ada@example.com');
  await journey.reads('Google unlinked.');
  assert.deepEqual(complaints, []);
});
