import { interactionPolicy } from 'oidc-provider';
import type { interactionPolicy as Policy, KoaContextWithOIDC } from 'oidc-provider';
import type { Consents } from './consents.js';
import type { Settings } from './settings.js';
import type { UserStore } from './user-store.js';

const { Check, Prompt } = interactionPolicy;

/** Name of the step in which a second factor is proved. */
export const secondFactorPrompt = 'second-factor';

/** When the user is asked: OpenID's reasons, and Auth0's. */
export function signInPolicy(policy: Policy.DefaultPolicy, users: UserStore, settings: Settings, consents: Consents): Policy.DefaultPolicy {
  const login = policy.get('login');
  // The library would ask another user to sign in. Auth0 documents nothing of the kind: its Actions are told of the hint, and decide.
  login?.checks.remove('id_token_hint');
  login?.checks.add(
    new Check('user_gone', 'Login required', 'login_required', (ctx) => {
      const { account, session } = ctx.oidc;
      return session?.accountId !== undefined && account === undefined;
    }),
  );
  login?.checks.add(
    new Check('other_connection', 'Login required', 'login_required', (ctx) => {
      const { params, session } = ctx.oidc;
      if (typeof params?.['connection'] !== 'string' || params['prompt'] === 'none') return false;
      const choices = users.signInChoices(params['connection']);
      return !choices.some(({ user }) => user.user_id === session?.accountId);
    }),
  );
  policy.add(
    new Prompt(
      { name: secondFactorPrompt, requestable: false },
      // The words are Auth0's: its SDK tells a second factor from a sign-in by them.
      new Check('not_proved', 'Multifactor authentication required', 'login_required', (ctx) => {
        return settings.requireSecondFactor && !ctx.oidc.session?.amr?.includes('mfa');
      }),
    ),
    1,
  );
  policy.remove('consent');
  policy.add(
    new Prompt(
      { name: 'consent', requestable: true },
      new Check('not_consented', 'Consent required', 'consent_required', needsConsent(settings, consents)),
    ),
  );
  return policy;
}

function needsConsent(settings: Settings, consents: Consents): (ctx: KoaContextWithOIDC) => boolean {
  return (ctx) => {
    const { account, client, resourceServers } = ctx.oidc;
    if (!settings.requireConsent || !resourceServers?.[settings.managementAudience] || !account || !client) return false;
    return !consents.has(account.accountId, client.clientId);
  };
}
