/** A page that uses the package from TypeScript, as its users write it: every line has to compile, or not to where it says so. */
export const consumerPage = `
/// <reference types="account-link/vue" />
/// <reference types="account-link/svelte" />
import type { AccountsGateway, Identity } from 'account-link';
import { AccountLink, LinkError, createAuth0Gateway } from 'account-link';
import 'account-link/define';
import type { CustomElements } from 'account-link/jsx';
import { AccountLink as ReactAccountLink } from 'account-link/react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}

const element = document.createElement('account-link');
element satisfies AccountLink;
element.connections = ['google-oauth2', { name: 'acme', strategy: 'samlp', label: 'Acme' }];
element.addEventListener('identity-linked', (event) => {
  const identity: Identity = event.detail.identity;
  event.detail.primaryChanged satisfies boolean;
  void element.unlink(identity);
});
element.addEventListener('account-link-failed', ({ detail }) => {
  if (detail.error instanceof LinkError && detail.error.code === 'popup-blocked') void element.refresh();
});
// @ts-expect-error: the codes are a closed set
new LinkError('no-such-code', '');
const gateway: AccountsGateway = createAuth0Gateway({ domain: 'tenant.eu.auth0.com', clientId: 'abc' });
element.gateway = gateway;

export const inReact = (
  <>
    <ReactAccountLink domain="tenant.eu.auth0.com" clientId="abc" onIdentityLinked={(event) => event.detail.identities} />
    <account-link domain="tenant.eu.auth0.com" client-id="abc" connections="github" heading-level="3" onidentity-unlinked={({ detail }) => detail.identity} />
    {/* @ts-expect-error: not a theme */}
    <account-link theme="pink" />
  </>
);

export const inVue: GlobalComponents['account-link'] | undefined = undefined;
export const inSvelte: SvelteHTMLElements['account-link'] = { 'client-id': 'abc', 'onbefore-link': (event) => event.detail.connection };
`;
