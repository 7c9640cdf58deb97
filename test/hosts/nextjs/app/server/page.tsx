import { AccountLink } from 'account-link/react';

export default function Page() {
  return <AccountLink domain="tenant.eu.auth0.com" clientId="YOUR_CLIENT_ID" connections="google-oauth2 facebook github" />;
}
