import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from 'oidc-provider';
import type { Interaction, InteractionResults, Provider } from 'oidc-provider';
import { readBody, redirect, send } from '../http.js';
import { errorPage } from '../pages/error-page.js';
import { handOver } from '../session-owner.js';
import type { Metadata } from '../user.js';
import type { UserStore } from '../user-store.js';
import type { ActionHandler } from './action-sandbox.js';
import { actionsPrompt } from './actions-prompt.js';
import type { LoginActions } from './login-actions.js';
import { askedFor } from './login-event.js';
import { usedConnection } from './used-connection.js';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly provider: Provider;
}

/** A login that waits for its user to come back from a page. */
interface Suspended {
  readonly interactionId: string;
  readonly userId: string;
  /** When the user signed in, in seconds since 1970. */
  readonly loginTs: number | undefined;
  /** What the Action has kept with the login. */
  readonly metadata?: Metadata;
}

/** Runs the Action in the middle of logins: `/u/actions/…`, and `/continue` after a redirect. */
export class Continuation {
  readonly #actions: LoginActions;
  readonly #users: UserStore;
  readonly #suspended = new Map<string, Suspended>();

  constructor(actions: LoginActions, users: UserStore) {
    this.#actions = actions;
    this.#users = users;
  }

  clear(): void {
    this.#suspended.clear();
  }

  async begin(visit: Visit): Promise<void> {
    const { request, response, provider } = visit;
    const interaction = await provider.interactionDetails(request, response).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    });
    if (!interaction?.session) return send(response, expired());
    const { loginTs } = await provider.Session.get(provider.createContext(request, response));
    await this.#run('onExecutePostLogin', visit, interaction, { userId: interaction.session.accountId, loginTs });
  }

  /** Each state is good for one return. */
  async resume(visit: Visit): Promise<void> {
    const { request, response, provider } = visit;
    const state = new URLSearchParams(request.url?.split('?', 2)[1]).get('state') ?? '';
    const suspended = this.#suspended.get(state);
    this.#suspended.delete(state);
    const interaction = suspended && (await provider.Interaction.find(suspended.interactionId));
    if (!suspended || !interaction) return send(response, expired());
    await this.#run('onContinuePostLogin', visit, interaction, suspended);
  }

  async #run(handler: ActionHandler, visit: Visit, interaction: Interaction, login: Omit<Suspended, 'interactionId'>): Promise<void> {
    const { request, response } = visit;
    const { userId, loginTs, metadata = {} } = login;
    const user = this.#users.get(userId);
    if (!user) return send(response, expired());
    const { params } = interaction;
    const connection = usedConnection(user, params, interaction.lastSubmission);
    const outcome = await this.#actions.run(
      handler,
      { user, params, connection, metadata, authenticatedAt: loginTs },
      await readRequest(request, handler, params),
      true,
    );
    if (outcome.denied !== undefined) return finish(visit, interaction, { error: 'access_denied', error_description: outcome.denied });
    if (outcome.redirect) {
      const state = randomBytes(16).toString('base64url');
      this.#suspended.set(state, { ...login, metadata: { ...metadata, ...outcome.transactionMetadata }, interactionId: interaction.uid });
      outcome.redirect.searchParams.set('state', state);
      return redirect(response, outcome.redirect.href);
    }
    const account = { ...interaction.lastSubmission?.login, accountId: outcome.primaryUserId ?? userId, ts: loginTs };
    await finish(visit, interaction, {
      login: account,
      [actionsPrompt]: { idToken: outcome.idTokenClaims, accessToken: outcome.accessTokenClaims },
    });
  }
}

async function finish({ request, response, provider }: Visit, interaction: Interaction, result: InteractionResults): Promise<void> {
  interaction.result = 'error' in result ? result : { ...interaction.lastSubmission, ...result };
  await interaction.persist();
  if (result.login) await handOver(request, response, provider, result.login.accountId);
  redirect(response, interaction.returnTo);
}

async function readRequest(request: IncomingMessage, handler: ActionHandler, params: Readonly<Record<string, unknown>>) {
  const method = request.method ?? '';
  const hostname = request.headers.host ?? '';
  if (handler === 'onExecutePostLogin') return { method: 'GET', hostname, query: askedFor(params) };
  const query = Object.fromEntries(new URLSearchParams(request.url?.split('?', 2)[1]));
  return { method, hostname, query, ...(method === 'POST' && { body: Object.fromEntries(new URLSearchParams(await readBody(request))) }) };
}

function expired() {
  return errorPage(400, 'This sign-in has expired', 'Go back to the page and start again.');
}
