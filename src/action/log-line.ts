import type { Fault } from './fault.js';

/** Auth0 keeps 256 characters. */
export function logLine({ code, message }: Fault): string {
  return `account-link: not linked (${code}). ${message}`.slice(0, 250);
}
