import type { TenantUser } from '../user.js';
import { identityKey } from '../user.js';
import type { UserStore } from '../user-store.js';
import { ActionCache } from './action-cache.js';
import { ActionSandbox, type ActionCode, type ActionHandler } from './action-sandbox.js';
import { createLoginEvent, type ActionRequest, type Login } from './login-event.js';
import { createLoginApi, type LoginOutcome } from './login-outcome.js';

/** The post-login Action of a tenant, if it has one. */
export class LoginActions {
  readonly #users: UserStore;
  readonly #cache: ActionCache;
  #deployed: { readonly sandbox: ActionSandbox; readonly secrets: ActionCode['secrets'] } | undefined;

  constructor(users: UserStore, now: () => number) {
    this.#users = users;
    this.#cache = new ActionCache(now);
  }

  get isDeployed(): boolean {
    return this.#deployed !== undefined;
  }

  /** @param action none takes the one away that is there */
  deploy(action: ActionCode | undefined, log: (line: string) => void, timeLimit: number): void {
    this.#cache.clear();
    this.#deployed = action && { sandbox: new ActionSandbox(action.code, timeLimit, log), secrets: action.secrets };
  }

  /** Runs a handler. What goes wrong in it ends the login, as it does at Auth0. */
  async run(handler: ActionHandler, login: Login, request: ActionRequest, canRedirect: boolean): Promise<LoginOutcome> {
    const { user } = login;
    const { api, outcome } = createLoginApi({
      userId: user.user_id,
      host: request.hostname,
      canRedirect,
      cache: this.#cache,
      metadata: login.metadata ?? {},
    });
    try {
      await this.#deployed?.sandbox.run(handler, createLoginEvent(login, request, this.#deployed.secrets), api);
      this.#settle(user, outcome);
    } catch (error) {
      // By its shape: an error of the Action's is of another realm.
      outcome.denied = (error as Partial<Error> | undefined)?.message ?? String(error);
    }
    return outcome;
  }

  /** Metadata that are set beside a new primary user are lost: they were for the user that ended. */
  #settle(user: TenantUser, outcome: LoginOutcome): void {
    const { primaryUserId } = outcome;
    if (primaryUserId !== undefined) {
      const identities = this.#users.get(primaryUserId)?.identities ?? [];
      if (identities.some((identity) => identityKey(identity) === user.user_id)) return;
      throw new Error('The identity that signed in is none of the primary user’s.');
    }
    if (!this.#users.get(user.user_id)) throw new Error('The user does not exist any more.');
    const { appMetadata, userMetadata } = outcome;
    if (Object.keys(appMetadata).length > 0) user.app_metadata = { ...user.app_metadata, ...appMetadata };
    if (Object.keys(userMetadata).length > 0) user.user_metadata = { ...user.user_metadata, ...userMetadata };
  }
}
