import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';
import { AccountLink } from 'account-link/react';
import { useCallback, useState } from 'react';

const tenant = { domain: 'tenant.eu.auth0.com', clientId: 'YOUR_CLIENT_ID' };

const management = {
  audience: 'https://tenant.eu.auth0.com/api/v2/',
  scope: 'openid profile email read:current_user update:current_user_identities',
};

export const App = () => (
  <Auth0Provider {...tenant} authorizationParams={{ redirect_uri: location.origin, ...management }}>
    <SignInMethods />
  </Auth0Provider>
);

function SignInMethods() {
  const { isLoading, isAuthenticated, loginWithRedirect, getAccessTokenSilently } = useAuth0();
  const [told, setTold] = useState('');
  const getAccessToken = useCallback(() => getAccessTokenSilently({ authorizationParams: management }), [getAccessTokenSilently]);
  if (isLoading) return null;
  if (!isAuthenticated) return <button onClick={() => void loginWithRedirect()}>Log in</button>;
  return (
    <>
      <AccountLink
        {...tenant}
        getAccessToken={getAccessToken}
        connections="google-oauth2 facebook github"
        onIdentityLinked={({ detail }) => setTold(`Linked ${detail.identity.connection}`)}
        onIdentityUnlinked={({ detail }) => setTold(`Unlinked ${detail.identity.connection}`)}
      />
      <p>{told}</p>
    </>
  );
}
