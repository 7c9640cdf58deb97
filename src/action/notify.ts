import type { Environment } from './environment.js';
import { Fault } from './fault.js';
import type { LinkingSettings } from './linking-settings.js';
import { logLine } from './log-line.js';

/** What an address of yours is told, so that it can tell the user. */
export interface Notification {
  readonly event: 'identity-linked' | 'identity-unlinked';
  readonly user_id: string;
  /** `provider|user_id` of the identity. */
  readonly identity: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Milliseconds: the user waits for it. */
const patience = 3000;

/** Tells of a change, signed by HMAC-SHA256 in `x-account-link-signature`. The change is done, so a failure is only logged. */
export async function notify(
  { notifyUrl, notifySecret }: Pick<LinkingSettings, 'notifyUrl' | 'notifySecret'>,
  { fetch, log, now, timeout }: Environment,
  change: Omit<Notification, 'at'>,
): Promise<void> {
  if (!notifyUrl) return;
  try {
    const body = JSON.stringify({ ...change, at: new Date(now()).toISOString() });
    const headers = { 'content-type': 'application/json', 'x-account-link-signature': await sign(body, notifySecret) };
    const { ok, status } = await fetch(notifyUrl, { method: 'POST', headers, body, redirect: 'error', signal: timeout(patience) });
    if (!ok) throw new Fault('server', `NOTIFY_URL answered ${status}.`);
  } catch (error) {
    const { message } = error as Error;
    log(logLine(error instanceof Fault ? error : new Fault('network', `NOTIFY_URL was not reached: ${message}`)));
  }
}

async function sign(body: string, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(body)));
  return `sha256=${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
