import { comparesAddresses, readNames, readTenant, required, type Secrets, type TenantSettings } from './action-settings.js';
import { Fault } from './fault.js';

/** What linking by `backend="action"` needs. */
export interface LinkingSettings extends TenantSettings {
  /** The applications whose pages may ask. */
  readonly pageClientIds: readonly string[];
  /** The application that signs the second account in. */
  readonly companionClientId: string;
  readonly companionClientSecret: string;
  /** Connections whose accounts a directory provisions: as the second of two they would lose the id that it knows them by. */
  readonly provisionedConnections: readonly string[];
  /** Whether the second sign-in has to come from the address that the login came from. */
  readonly comparesAddresses: boolean;
  /** What is told of each change, if anything. */
  readonly notifyUrl?: string;
  /** Signs what it is told. */
  readonly notifySecret: string;
}

/** @throws {Fault} `not-configured`, naming the secret and the fix */
export function readLinkingSettings(secrets: Secrets): LinkingSettings {
  const pageClientIds = readNames(required(secrets, 'PAGE_CLIENT_IDS', 'the client ids of the pages with backend="action"'));
  const companionClientId = required(secrets, 'COMPANION_CLIENT_ID', 'the client id of the companion application');
  if (pageClientIds.includes(companionClientId)) {
    throw new Fault('not-configured', 'PAGE_CLIENT_IDS names the companion application: name the applications of the pages alone.');
  }
  return {
    ...readTenant(secrets),
    pageClientIds,
    companionClientId,
    companionClientSecret: required(secrets, 'COMPANION_CLIENT_SECRET', 'the client secret of the companion application'),
    provisionedConnections: readNames(secrets['PROVISIONED_CONNECTIONS']),
    comparesAddresses: comparesAddresses(secrets),
    ...readNotification(secrets),
  };
}

function readNotification(secrets: Secrets): Pick<LinkingSettings, 'notifyUrl' | 'notifySecret'> {
  const notifyUrl = secrets['NOTIFY_URL']?.trim();
  if (!notifyUrl) return { notifySecret: '' };
  if (!URL.canParse(notifyUrl) || new URL(notifyUrl).protocol !== 'https:') {
    throw new Fault('not-configured', 'The secret NOTIFY_URL is no https address: set it to one such as https://example.com/notify.');
  }
  const notifySecret = required(secrets, 'NOTIFY_SECRET', 'the output of: openssl rand -hex 32');
  if (notifySecret.length >= 32) return { notifyUrl, notifySecret };
  throw new Fault(
    'not-configured',
    'The secret NOTIFY_SECRET is shorter than 32 characters: set it to the output of: openssl rand -hex 32',
  );
}
