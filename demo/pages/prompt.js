// An app's sign-in by hand, as any OpenID library does it, and the page in its middle that the tenant's Action sends users to.
const prompt = document.querySelector('account-link-prompt');
const query = new URLSearchParams(location.search);
const place = `${location.origin}/prompt.html`;
const verifierKey = 'orrery.verifier';

const domain = prompt.getAttribute('domain');
const tenant = domain.includes('://') ? domain : `https://${domain}`;
const clientId = prompt.getAttribute('client-id');

if (query.has('session_token')) ask();
else if (query.has('code')) await end(query.get('code'));
else if (query.has('error')) fail(query.get('error_description') ?? query.get('error'));
else await offerStart();

function ask() {
  for (const type of ['link-accepted', 'link-skipped', 'account-link-failed']) prompt.addEventListener(type, writeDown);
  prompt.hidden = false;
}

async function offerStart() {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  sessionStorage.setItem(verifierKey, verifier);
  const begin = document.getElementById('begin');
  const url = new URL('/authorize', tenant);
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: place,
    scope: 'openid profile email',
    state: 'demo',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    connection: begin.dataset.connection,
    prompt: 'login',
    screen_hint: 'signup',
    login_hint: 'ada@example.com',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  begin.href = url;
  show('start');
}

async function end(code) {
  history.replaceState(null, '', place);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: place,
    code,
    code_verifier: sessionStorage.getItem(verifierKey) ?? '',
  });
  sessionStorage.removeItem(verifierKey);
  const response = await fetch(new URL('/oauth/token', tenant), { method: 'POST', body });
  const answer = await response.json();
  if (!response.ok) return fail(answer.error_description ?? answer.error);
  const claims = JSON.parse(new TextDecoder().decode(fromBase64url(answer.id_token.split('.')[1])));
  document.getElementById('who').textContent = `You are signed in as ${claims.name ?? claims.email}.`;
  const { sub, name, email } = claims;
  document.getElementById('claims').textContent = JSON.stringify({ sub, name, email }, undefined, 2);
  show('end');
}

function fail(reason) {
  document.getElementById('reason').textContent = reason;
  show('failed');
}

function show(id) {
  document.getElementById(id).hidden = false;
}

function writeDown({ type, detail }) {
  const entry = document.createElement('li');
  entry.textContent = [type, detail.candidate?.connection, detail.error?.code].filter(Boolean).join(' · ');
  document.getElementById('log').prepend(entry);
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64url(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
