import { LinkError } from '../../src/domain/link-error.js';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from './account-link-page.js';
import { adaFacebook, adaGithub, adaGoogle, adaWith, secondary } from './accounts.js';
import { FakeWindow } from './fake-gateway.js';

type Open = (properties?: Partial<AccountLink>) => Promise<AccountLinkPage>;

const connections = ['google-oauth2', 'facebook', 'github', { name: 'acme', strategy: 'samlp', label: 'Acme' }];
const openList: Open = (properties) => AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook), { connections, ...properties });

async function openLink(properties?: Partial<AccountLink>): Promise<AccountLinkPage> {
  const page = await openList(properties);
  page.element.link('github').catch(() => undefined);
  page.gateway.links.last.context.windowChanged(new FakeWindow());
  await page.settled();
  return page;
}

async function openUnlink(properties?: Partial<AccountLink>): Promise<AccountLinkPage> {
  const page = await openList(properties);
  page.element.unlink(adaGoogle).catch(() => undefined);
  await page.settled();
  return page;
}

/** Every state that the journey of listing, linking and unlinking shows, by name. */
export const journeyStates: Readonly<Record<string, Open>> = {
  loading: (properties) => AccountLinkPage.open({ connections, ...properties }),
  'signed out': async (properties) => {
    const page = await AccountLinkPage.open(properties);
    await page.load(undefined);
    return page;
  },
  'one more step': async (properties) => {
    const page = await AccountLinkPage.open(properties);
    await page.reject(page.gateway.loads.last, new LinkError('mfa-required', 'once more'));
    return page;
  },
  'signing in': async (properties) => {
    const page = await AccountLinkPage.open(properties);
    await page.load(undefined);
    page.element.signIn().catch(() => undefined);
    page.gateway.signIns.last.context.windowChanged(new FakeWindow());
    await page.settled();
    return page;
  },
  failed: async (properties) => {
    const page = await AccountLinkPage.open(properties);
    await page.reject(page.gateway.loads.last, new LinkError('network', 'offline'));
    return page;
  },
  'one identity': (properties) => AccountLinkPage.openList(adaWith(), properties),
  'many identities': (properties) =>
    openList({ title: 'Your ways in', logo: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', ...properties }),
  'unknown provider': (properties) => AccountLinkPage.openList(adaWith(secondary('acme', { profile: {} })), properties),
  'confirming an unlink': async (properties) => {
    const page = await openList(properties);
    page.button('Unlink Google, ada@example.com').click();
    await page.settled();
    return page;
  },
  unlinking: openUnlink,
  unlinked: async (properties) => {
    const page = await openUnlink(properties);
    await page.resolve(page.gateway.unlinks.last, adaWith(adaFacebook));
    return page;
  },
  'unlink failed': async (properties) => {
    const page = await openUnlink(properties);
    await page.reject(page.gateway.unlinks.last, new LinkError('rate-limited', 'slow down', { retryAfter: 3 }));
    return page;
  },
  'linking, window open': openLink,
  linked: async (properties) => {
    const page = await openLink(properties);
    await page.linked(adaGithub, adaWith(adaGoogle, adaFacebook, adaGithub));
    return page;
  },
  'link cancelled': async (properties) => {
    const page = await openLink(properties);
    await page.element.cancel();
    await page.settled();
    return page;
  },
  'link failed': async (properties) => {
    const page = await openLink(properties);
    await page.reject(page.gateway.links.last, new LinkError('popup-blocked', 'blocked'));
    return page;
  },
  'session over': async (properties) => {
    const page = await openLink(properties);
    await page.reject(page.gateway.links.last, new LinkError('invalid-token', 'expired'));
    return page;
  },
};
