import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';
import { Auth0Client } from '@auth0/auth0-spa-js';
import { AccountLink } from 'account-link/react';
import { useState } from 'react';

const client = new Auth0Client({
  domain: 'tenant.eu.auth0.com',
  clientId: 'YOUR_CLIENT_ID',
  authorizationParams: { redirect_uri: location.origin },
});

export const App = () => (
  <Auth0Provider client={client}>
    <SignInMethods />
  </Auth0Provider>
);

function SignInMethods() {
  const { isLoading, isAuthenticated, loginWithRedirect } = useAuth0();
  const [told, setTold] = useState('');
  if (isLoading) return null;
  if (!isAuthenticated) return <button onClick={() => void loginWithRedirect()}>Log in</button>;
  return (
    <>
      <AccountLink
        client={client}
        connections="google-oauth2 facebook github"
        onIdentityLinked={({ detail }) => setTold(`Linked ${detail.identity.connection}`)}
        onIdentityUnlinked={({ detail }) => setTold(`Unlinked ${detail.identity.connection}`)}
      />
      <p>{told}</p>
    </>
  );
}
