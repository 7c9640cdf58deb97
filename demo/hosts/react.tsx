import { AccountLink } from 'account-link/react';
import { Auth0Client } from '@auth0/auth0-spa-js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connections, readHost } from './read-host.js';

const { element, domain, clientId, audience } = readHost();
const client = new Auth0Client({ domain, clientId, authorizationParams: { redirect_uri: location.origin } });

function App() {
  const [name, setName] = useState<string>();
  const [told, setTold] = useState('');

  const showUser = async () => {
    const user = await client.getUser();
    setName(user && (user.name ?? user.sub));
  };
  useEffect(() => void client.checkSession().then(showUser), []);
  const signIn = async () => {
    await client.loginWithPopup();
    await showUser();
  };

  if (name === undefined) return <button onClick={() => void signIn().catch(() => setTold('Not signed in.'))}>Sign in</button>;
  return (
    <>
      <p>The page’s user: {name}</p>
      <AccountLink
        client={client}
        audience={audience}
        connections={connections}
        onIdentityLinked={({ detail }) => setTold(`Linked ${detail.identity.connection}.`)}
        onIdentityUnlinked={({ detail }) => setTold(`Unlinked ${detail.identity.connection}.`)}
        onAccountLinkFailed={({ detail }) => setTold(`${detail.error.code}: ${detail.error.message}`)}
        onSessionChanged={({ detail }) =>
          setTold(detail.sub ? `The tenant’s session belongs to ${detail.sub} now.` : 'The tenant will ask for a new sign-in.')
        }
      />
      <output>{told}</output>
    </>
  );
}

createRoot(element).render(<App />);
