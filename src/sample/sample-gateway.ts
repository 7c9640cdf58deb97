import type { Account, AccountsGateway, LinkContext, LinkResult, OwnSignInContext } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { identityId, type Identity } from '../domain/identity.js';
import type { User } from '../domain/profile.js';

export interface SampleGatewayOptions {
  /** The account to begin with; `null` for nobody signed in. Default: Ada, who signs in with a password and with Google. */
  readonly account?: Account | null;
  /** Milliseconds that each step takes. Default: 400. */
  readonly delay?: number;
}

/** A gateway that signs in by itself and never leaves the page. */
export interface SampleGateway extends AccountsGateway {
  signIn(context: OwnSignInContext): Promise<void>;
  link(connection: Connection | undefined, context: LinkContext): Promise<LinkResult>;
}

/** A gateway without a tenant: an account in memory, with which everything works. For designs, docs, and tests of pages that embed the element. */
export function createSampleGateway({ account = sampleAccount, delay = 400 }: SampleGatewayOptions = {}): SampleGateway {
  let current = account ?? undefined;

  return {
    async load({ signal }) {
      await pause(delay, signal);
      return current;
    },
    async signIn({ signal }) {
      await pause(delay, signal);
      current = account ?? sampleAccount;
    },
    async link(connection, context) {
      await signInElsewhere(context, delay);
      const result = await linkTo(context, sampleIdentity(connection, context.account), delay);
      current = result.account;
      return result;
    },
    async unlink(identity, { account: before, signal }) {
      await pause(delay, signal);
      current = { ...before, identities: before.identities.filter((candidate) => identityId(candidate) !== identityId(identity)) };
      return current;
    },
  };
}

/** A window that only seems to be there: long enough to be cancelled. */
async function signInElsewhere({ signal, windowChanged }: LinkContext, delay: number): Promise<void> {
  windowChanged({ focus: () => undefined });
  await pause(3 * delay, signal);
  windowChanged(undefined);
}

async function linkTo({ account, signal, chooseKept }: LinkContext, identity: Identity, delay: number): Promise<LinkResult> {
  const other: User = { userId: identityId(identity), profile: identity.profile, createdAt: '2024-05-02T08:00:00.000Z' };
  const kept = await chooseKept?.({
    current: { ...account.user, identities: account.identities, settings: ['plan'] },
    other: { ...other, identities: [identity], settings: ['newsletter', 'theme'] },
  });
  await pause(delay, signal);
  if (kept !== 'other') return { account: { ...account, identities: [...account.identities, identity] }, identity, primaryChanged: false };
  const primary = { ...identity, isPrimary: true };
  const secondaries = account.identities.map((each) => ({ ...each, isPrimary: false }));
  return { account: { user: other, identities: [primary, ...secondaries] }, identity: primary, primaryChanged: true };
}

function sampleIdentity(connection: Connection | undefined, { identities }: Account): Identity {
  const name = connection?.name ?? 'github';
  return {
    connection: name,
    provider: connection?.strategy ?? name,
    userId: `sample-${identities.length}`,
    isSocial: true,
    isPrimary: false,
    profile: { name: 'Ada King', email: 'ada@example.com', emailVerified: true },
  };
}

const ada = { name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true };

const sampleAccount: Account = {
  user: { userId: 'auth0|sample', profile: ada, createdAt: '2021-03-14T09:26:53.000Z' },
  identities: [
    { connection: 'Username-Password-Authentication', provider: 'auth0', userId: 'sample', isSocial: false, isPrimary: true, profile: ada },
    {
      connection: 'google-oauth2',
      provider: 'google-oauth2',
      userId: '103547991597142817347',
      isSocial: true,
      isPrimary: false,
      profile: ada,
    },
  ],
};

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
