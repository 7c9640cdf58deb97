import type { Account } from '../../src/domain/accounts-gateway.js';
import { LinkError } from '../../src/domain/link-error.js';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import type { LinkingSettings } from '../../src/linking/linking-settings.js';
import { LinkingStore } from '../../src/linking/linking-store.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';

export const offline = new LinkError('network', 'offline');
export const closed = new LinkError('popup-closed', 'closed');
export const settings: LinkingSettings = {
  language: 'fr-CA',
  allowUnverified: false,
  flow: 'auto',
  choosesPrimary: false,
  confirm: 'auto',
};

/** Everything that has been settled has had its effect one task later. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A store that asks for its list, with all that it tells. */
export async function connectedStore(given: Partial<LinkingSettings> = {}) {
  const gateway = new FakeGateway();
  const store = new LinkingStore(() => ({ ...settings, ...given }));
  const events: { type: string; detail: unknown }[] = [];
  for (const name of linkingEventNames) {
    store.addEventListener(name, (event) => events.push({ type: event.type, detail: (event as CustomEvent<unknown>).detail }));
  }
  store.connect(async () => gateway);
  await gateway.loads.nth(1);
  const types = () => events.map(({ type }) => type);
  return { store, gateway, events, types };
}

/** A store that shows an account; what it told until then is forgotten. */
export async function readyStore(account: Account = adaWith(adaGoogle), given: Partial<LinkingSettings> = {}) {
  const rig = await connectedStore(given);
  rig.gateway.loads.last.resolve(account);
  await settled();
  rig.events.length = 0;
  return rig;
}

/** The error that an operation ends with. */
export async function failureOf(operation: Promise<unknown>): Promise<unknown> {
  return operation.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}
