import type { FaultEffect } from './fault-effect.js';
import { errorPage } from './pages/error-page.js';

/** What can go wrong with any request, by a name: for tests that try all of it. */
export const faultKinds = [
  'slow',
  'cut-before-answer',
  'cut-in-body',
  '400',
  '401',
  '403',
  '404',
  '409',
  '429',
  '429-with-limits',
  '500',
  '502-html',
  'malformed-json',
  'wrong-types',
  'empty',
  '5-mb',
  'redirect-elsewhere',
  'no-cors',
] as const;

export type FaultKind = (typeof faultKinds)[number];

const minute = 60_000;

/** The fault of a kind in the shape that this part of the tenant gives its refusals. */
export function effectOf(kind: FaultKind, path: string, now: number): FaultEffect {
  switch (kind) {
    case 'slow':
      return { delay: minute };
    case 'cut-before-answer':
      return { cut: 'before-answer' };
    case 'cut-in-body':
      return { cut: true };
    case '429-with-limits':
      return { ...refusal(429, path), headers: limits(now) };
    case '502-html':
      return { status: 502, body: '<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>', headers: html };
    case 'malformed-json':
      return { status: 200, body: '{"user_id":"auth0|1","identities":[{"provider":"auth0",' };
    case 'wrong-types':
      return { status: 200, body: wrongTypes };
    case 'empty':
      return { status: 200, body: '' };
    case '5-mb':
      return { status: 200, body: { padding: 'x'.repeat(5 * 1024 * 1024) } };
    case 'redirect-elsewhere':
      return { status: 302, body: '', headers: { location: 'https://elsewhere.example/' } };
    case 'no-cors':
      return { withoutCors: true };
    default:
      return refusal(Number(kind), path);
  }
}

const html = { 'content-type': 'text/html; charset=utf-8' };

const wrongTypes = {
  user_id: 7,
  email: ['ada@example.com'],
  identities: { provider: 'auth0' },
  access_token: { token: 'x' },
  id_token: 7,
  expires_in: 'soon',
  scope: [],
};

const names: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

function refusal(status: number, path: string): FaultEffect {
  const name = names[status] ?? '';
  if (path.startsWith('/api/v2/')) return { status, body: { statusCode: status, error: name, message: name } };
  if (path.startsWith('/oauth/')) return { status, body: { error: tokenErrors[status] ?? 'invalid_request', error_description: name } };
  return { status, body: String(errorPage(status, 'Something went wrong', name).body), headers: html };
}

const tokenErrors: Record<number, string> = {
  401: 'access_denied',
  403: 'invalid_grant',
  429: 'too_many_requests',
  500: 'server_error',
};

function limits(now: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.floor(now / 1000) + 1),
    'retry-after': '1',
  };
}
