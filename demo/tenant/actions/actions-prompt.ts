import { errors, interactionPolicy } from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { UserStore } from '../user-store.js';
import type { LoginActions } from './login-actions.js';
import { askedFor } from './login-event.js';
import { keepTokenClaims, type TokenClaims } from './token-claims.js';
import { usedConnection } from './used-connection.js';

const { Check, Prompt } = interactionPolicy;

/** Name of the step between sign-in and answer in which the Action runs. */
export const actionsPrompt = 'actions';

/** Lets no login end before the Action has run. */
export function createActionsPrompt(actions: LoginActions, users: UserStore): interactionPolicy.Prompt {
  const check = new Check('actions_pending', 'Interaction required', 'interaction_required', async (ctx) => {
    if (!actions.isDeployed) return false;
    const done = ctx.oidc.result?.[actionsPrompt] as TokenClaims | undefined;
    if (!done) return !ctx.oidc.promptPending('none') || (await needsPage(ctx, actions, users));
    keepTokenClaims(ctx.oidc.entities.Grant?.jti ?? '', done);
    return false;
  });
  return new Prompt({ name: actionsPrompt, requestable: false }, check);
}

/** With `prompt=none` nobody can be shown anything: the Action runs at once, and wants a page in vain. */
async function needsPage(ctx: KoaContextWithOIDC, actions: LoginActions, users: UserStore): Promise<boolean> {
  const user = users.get(ctx.oidc.session?.accountId ?? '');
  const params = ctx.oidc.params ?? {};
  if (!user) return false;
  const request = { method: ctx.method, hostname: ctx.host, query: askedFor(params) };
  const outcome = await actions.run(
    'onExecutePostLogin',
    { user, params, connection: usedConnection(user, params), signedInAt: ctx.oidc.session?.loginTs },
    request,
    false,
  );
  if (outcome.denied !== undefined) throw new errors.AccessDenied(outcome.denied);
  keepTokenClaims(ctx.oidc.entities.Grant?.jti ?? '', { idToken: outcome.idTokenClaims, accessToken: outcome.accessTokenClaims });
  return outcome.redirect !== undefined;
}
