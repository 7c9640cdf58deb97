/** What the Management API lets a browser do with the signed-in user: read it, link and unlink its identities. */
export const managementScope = 'read:current_user update:current_user_identities';

/** What it lets a browser do besides; asked for only if metadata are merged. */
export const metadataScope = 'create:current_user_metadata update:current_user_metadata';

export const scopeHint =
  `Grant the application the scopes "${managementScope}" (with metadata="merge" also "${metadataScope}"), and ask for them if the page brings the token: Dashboard > Applications > APIs > ` +
  'Auth0 Management API > Application Access > your application > User Access.';
