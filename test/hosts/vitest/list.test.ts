import { createSampleGateway } from 'account-link';
import 'account-link/define/list';
import { expect, test, vi } from 'vitest';

test('the settings page lists how its user signs in', async () => {
  const element = document.createElement('account-link');
  element.gateway = createSampleGateway();
  document.body.append(element);
  await vi.waitFor(() => expect(element.identities.map(({ connection }) => connection)).toContain('google-oauth2'));
  expect(element.shadowRoot?.textContent).toContain('Google');
});

test('the settings page hears what is unlinked', async () => {
  const element = document.createElement('account-link');
  element.gateway = createSampleGateway();
  const heard = vi.fn();
  document.addEventListener('identity-unlinked', ({ detail }) => heard(detail.identity.connection));
  document.body.append(element);
  await vi.waitFor(() => expect(element.identities.length).toBeGreaterThan(1));
  const google = element.identities.find(({ connection }) => connection === 'google-oauth2');
  if (google) await element.unlink(google);
  expect(heard).toHaveBeenCalledWith('google-oauth2');
});
