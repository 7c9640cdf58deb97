'use client';

import { AccountLink } from 'account-link/react';
import { useState } from 'react';

export function SignInMethods() {
  const [told, setTold] = useState('');
  return (
    <>
      <AccountLink
        domain="tenant.eu.auth0.com"
        clientId="YOUR_CLIENT_ID"
        connections="google-oauth2 facebook github"
        onIdentityLinked={({ detail }) => setTold(`Linked ${detail.identity.connection}`)}
        onIdentityUnlinked={({ detail }) => setTold(`Unlinked ${detail.identity.connection}`)}
      />
      <p>{told}</p>
    </>
  );
}
