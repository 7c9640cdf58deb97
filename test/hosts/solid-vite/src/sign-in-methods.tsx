import 'account-link/define';
import { createSignal } from 'solid-js';

export function SignInMethods() {
  const [told, setTold] = createSignal('');
  return (
    <>
      <account-link
        domain="tenant.eu.auth0.com"
        client-id="YOUR_CLIENT_ID"
        connections="google-oauth2 facebook github"
        on:identity-linked={({ detail }) => setTold(`Linked ${detail.identity.connection}`)}
        on:identity-unlinked={({ detail }) => setTold(`Unlinked ${detail.identity.connection}`)}
      />
      <p>{told()}</p>
    </>
  );
}
