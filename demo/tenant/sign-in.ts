import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from 'oidc-provider';
import type { InteractionResults, Interaction, Provider } from 'oidc-provider';
import { databaseConnection } from './connections.js';
import type { TenantConnection } from './connections.js';
import type { Consents } from './consents.js';
import { queryOf, readBody, redirect, send, textOf } from './http.js';
import { errorPage } from './pages/error-page.js';
import { confirmPage, connectionPage, connectionsPage } from './pages/sign-in-page.js';
import { signInLanguage } from './pages/sign-in-texts.js';
import type { Settings } from './settings.js';
import { handOver } from './session-owner.js';
import { secondFactorPrompt } from './sign-in-policy.js';
import { canSignUp, signUp } from './sign-up.js';
import type { TenantUser } from './user.js';
import type { UserStore } from './user-store.js';

/** The password of every user of the database connection. */
export const demoPassword = 'password';

/** Marks the address of the sign-in page that a provider's own page leads back to. */
const cameBack = 'from-provider';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly provider: Provider;
  readonly settings: Settings;
  readonly users: UserStore;
  readonly consents: Consents;
}

interface Failure {
  readonly reason: 'wrongPassword' | 'unknownUser';
  /** What was typed, so that it need not be typed again. */
  readonly email: string;
}

/** Shows the sign-in pages of `/u/login/…` and takes their forms. */
export async function signIn(visit: Visit): Promise<void> {
  const { request, response, provider } = visit;
  const interaction = await provider.interactionDetails(request, response).catch((error: unknown) => {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  });
  if (!interaction) return send(response, errorPage(400, 'This sign-in has expired', 'Go back to the page and start again.'));
  if (request.method === 'POST') return takeForm(visit, interaction, new URLSearchParams(await readBody(request)));
  show(visit, interaction);
}

function show(visit: Visit, interaction: Interaction, failed?: Failure): void {
  const { response, settings, users } = visit;
  const { params, prompt } = interaction;
  const { language, texts } = signInLanguage(textOf(params['ui_locales']));
  if (prompt.name === 'consent') return send(response, confirmPage('consent', texts.consent, texts.allow, { language, texts }));
  if (prompt.name === secondFactorPrompt) {
    return send(response, confirmPage('second-factor', texts.secondFactor, texts.itIsMe, { language, texts }));
  }
  const connection = chosenConnection(visit, interaction);
  const detour = connection && providerDetour(visit, connection.name);
  if (detour) return redirect(response, detour);
  if (!connection) return send(response, connectionsPage({ connections: settings.enabledConnections, language, texts }));
  const reply = connectionPage({
    connection,
    choices: users.signInChoices(connection.name),
    email: failed?.email ?? textOf(params['login_hint']),
    ...(failed && { error: texts[failed.reason] }),
    canGoBack: params['connection'] === undefined,
    canSignUp: canSignUp(params),
    language,
    texts,
  });
  send(response, reply);
}

async function takeForm(visit: Visit, interaction: Interaction, form: URLSearchParams): Promise<void> {
  const { users, consents } = visit;
  if (form.has('cancel')) return finish(visit, { error: 'access_denied', error_description: 'User cancelled' });
  if (form.has('consent') && interaction.prompt.name === 'consent') {
    consents.give(interaction.session?.accountId ?? '', textOf(interaction.params['client_id']));
    return finish(visit, { consent: {} });
  }
  if (form.has('second-factor') && interaction.prompt.name === secondFactorPrompt) {
    const accountId = interaction.session?.accountId ?? '';
    return finish(visit, { login: { ...interaction.lastSubmission?.login, accountId, amr: ['mfa'] } });
  }
  const connection = chosenConnection(visit, interaction)?.name ?? '';
  if (form.has('sign-up') && canSignUp(interaction.params)) {
    const added = signUp(users, connection, form.get('email') ?? '');
    users.recordLogin(added);
    return finish(visit, { login: { accountId: added.user_id, connection } });
  }
  const choices = users.signInChoices(connection);
  const byPassword = form.has('password');
  const user = byPassword ? userWithPassword(users, form) : choices.find(({ id }) => id === form.get('user'))?.user;
  if (!user) return show(visit, interaction, { reason: byPassword ? 'wrongPassword' : 'unknownUser', email: form.get('email') ?? '' });
  users.recordLogin(user);
  await finish(visit, { login: { accountId: user.user_id, connection } });
}

function userWithPassword(users: UserStore, form: URLSearchParams): TenantUser | undefined {
  if (form.get('password') !== demoPassword) return undefined;
  const email = form.get('email')?.trim().toLowerCase();
  return users.signInChoices(databaseConnection).find(({ profile }) => profile.email === email)?.user;
}

async function finish({ request, response, provider }: Visit, result: InteractionResults): Promise<void> {
  const location = await provider.interactionResult(request, response, result);
  if (result.login) await handOver(request, response, provider, result.login.accountId);
  redirect(response, location);
}

/** The provider's own page, if there is one and the user does not come from it. */
function providerDetour({ request, provider, settings }: Visit, connection: string): string | undefined {
  const page = settings.providerPage(connection);
  if (page === undefined || queryOf(request).has(cameBack)) return undefined;
  const back = new URL(request.url ?? '', provider.issuer);
  back.searchParams.set(cameBack, 'yes');
  return `${page}?return=${encodeURIComponent(back.href)}`;
}

/** The connection that the page or, if it leaves that open, the user has chosen. */
function chosenConnection({ request, settings }: Visit, { params }: Interaction): TenantConnection | undefined {
  const name = textOf(params['connection']) || queryOf(request).get('connection');
  return settings.enabledConnections.find((connection) => connection.name === name);
}
