/** What the page says of its tenant, and where the app goes. */
export function readHost() {
  const element = document.getElementById('app');
  const { domain = '', clientId = '', audience = '' } = element?.dataset ?? {};
  if (!element) throw new Error('The page has no #app.');
  return { element, domain, clientId, audience };
}

export const connections = ['google-oauth2', 'facebook', 'github'];
