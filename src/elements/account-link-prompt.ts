import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { GetAccessToken } from '../auth0/session/token-function-session.js';
import type { AuthClient } from '../auth0/sdk/auth-client.js';
import type { AccountsGateway } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import { fetchCode } from '../domain/fetch-code.js';
import type { LocalizationSettings } from '../localization/localization-controller.js';
import { promptFrameText } from '../localization/prompt-frame-text.js';
import { promptEventNames } from '../prompt/prompt-events.js';
import type { PromptGateway } from '../prompt/prompt-gateway.js';
import { promptStateName, type PromptState, type PromptStateName } from '../prompt/prompt-state.js';
import type { PromptSettings, PromptStore } from '../prompt/prompt-store.js';
import { questionOf, readQuestion, type Question, type Unusable } from '../prompt/question.js';
import { booleanAttribute, booleanSetting } from './boolean-setting.js';
import { BrandedElement } from './branded-element.js';
import { createCandidatesGateway, createPromptGateway } from './create-prompt-gateway.js';
import { FocusKeeper } from './focus-keeper.js';
import { ProviderIcons } from './icons/provider-icons.js';
import { LazyModule } from './lazy-module.js';
import type { PromptView } from './prompt-view/prompt-view.js';
import { promptSkeleton, promptUnreachable } from './prompt-view/prompt-skeleton.js';
import { webUrl } from './safe-url.js';
import { StoreController } from './store-controller.js';

/** Properties that say who is asked and what: a change of one starts over. */
const setup = [
  'domain',
  'clientId',
  'audience',
  'organization',
  'redirectUri',
  'sessionToken',
  'continueState',
  'required',
  'candidates',
  'client',
  'getAccessToken',
  'gateway',
] as const;

/**
 * Asks a user who has just signed in with a second account of the same email whether to link it to the first. Nothing is linked without
 * a fresh sign-in to the other account.
 *
 * @tagname account-link-prompt
 *
 * @fires {CustomEvent<PromptEventDetails['link-accepted']>} link-accepted - The user has signed in to the other account; before the page is left for the tenant, or once the account is linked in the app.
 * @fires {CustomEvent<PromptEventDetails['link-skipped']>} link-skipped - The user keeps the accounts separate; before the page is left.
 * @fires {CustomEvent<PromptEventDetails['session-changed']>} session-changed - With `candidates`: the tenant's session in this browser no longer belongs to the user who was signed in to the app: it is the account's that stays (`primary-changed`), or was left with one that was not linked (`link-failed`).
 * @fires {CustomEvent<PromptEventDetails['account-link-failed']>} account-link-failed - Once for each failure that the user sees.
 *
 * @csspart candidate - A way to sign in to an account of the same email.
 * @csspart continue-button - Lets the user sign in to the chosen account.
 * @csspart skip-button - Keeps the accounts separate.
 * @csspart identity - The way in which the user has signed in now.
 * @csspart identity-icon - A provider's logo.
 * @csspart identity-label - A provider's name.
 * @csspart identity-detail - Masked email, and when the account was created.
 * @csspart choice - The candidates, if there are several.
 * @csspart cancel-button - Ends the sign-in in the window.
 * @csspart retry-button - Tries again what failed, or in this tab what the browser blocks.
 * @csspart notice - What the user is told; with `success`.
 * @csspart error - What failed.
 * @csspart progress - What the user waits for.
 * @csspart skeleton - Stands in for the question while it loads.
 *
 * @cssstate loading - The question is on its way.
 * @cssstate ready - The question is asked, or answered if the page stays.
 * @cssstate busy - The user is signing in, or the page is about to be left.
 * @cssstate failed - There is nothing to ask, and the user is told why.
 */
export class AccountLinkPrompt extends BrandedElement {
  /** What to ask, as the tenant's Action has signed it; shown only. Default: `session_token` in the page's address. */
  @property({ attribute: 'session-token' }) sessionToken = '';
  /** The tenant's transaction, which the answer is for. Default: `state` in the page's address. */
  @property({ attribute: 'continue-state' }) continueState = '';
  /** Leaves no way to decline. */
  @booleanSetting @property({ type: Boolean, converter: booleanAttribute }) required = false;
  /** What the app is called, in the heading. Default: what the tenant calls it. */
  @property({ attribute: 'app-name' }) appName = '';
  /** Address of a page that explains the question: http(s) or relative. */
  @property({ attribute: 'policy-url' }) policyUrl = '';
  /** Identifier of the Management API, for `candidates`. Default: `https://{domain}/api/v2/`; give it if `domain` is a custom domain. */
  @property() audience = '';
  /** The accounts to ask about, for an app that knows them otherwise: it links them in its own session then, and stays where it is. */
  @property({ attribute: false, hasChanged: isOtherContent }) candidates: readonly Candidate[] | undefined;
  /** The app's own `Auth0Client`, for `candidates`. */
  @property({ attribute: false }) client: AuthClient | undefined;
  /** Gives a Management API access token of the signed-in user, for `candidates`; called for each operation. */
  @property({ attribute: false, hasChanged: (now, before) => !now !== !before }) getAccessToken: GetAccessToken | undefined;
  /** Replaces everything that talks to Auth0, for `candidates`. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  readonly #asking: StoreController<PromptState, PromptStore> = new StoreController(this, promptEventNames, async () => {
    const { PromptStore } = await fetchCode(() => import('../prompt/prompt-runtime.js'));
    const store = new PromptStore(() => this.#settings);
    return { store, start: () => store.connect((signal) => this.#createGateway(signal)), stop: () => store.disconnect() };
  });
  readonly #icons = new ProviderIcons(this);
  readonly #view = new LazyModule(this, () => import('./prompt-view/prompt-content.js'));
  #read: Question | Unusable | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => undefined);
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#asking.store?.isAsking) return;
      // A dialog around the element stays open, the browser's own or one that listens for keys.
      event.preventDefault();
      event.stopPropagation();
      this.#asking.store.cancel();
    });
  }

  /** What the element is at: `loading`, `ready`, `busy` or `failed`; the same as its `:state()`. */
  override get state(): PromptStateName {
    return promptStateName(this.#asking.state);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (setup.some((name) => changed.has(name))) {
      this.#read = undefined;
      this.#asking.reset();
    }
  }

  /** The language that the login was asked for in goes on here, unless the page says otherwise. */
  protected override get localizationSettings(): LocalizationSettings {
    const question = this.language ? undefined : this.#question;
    return { language: this.language || (typeof question === 'object' ? question.language : undefined) || '', messages: this.messages };
  }

  protected override defaultTitle(): string {
    if (this.#asking.state.status === 'linked') return promptFrameText('prompt-linked-title');
    const question = this.#question;
    if (typeof question === 'string') return promptFrameText('prompt-unusable-title');
    const app = this.appName || question.app;
    return app ? promptFrameText('prompt-title-app', app) : promptFrameText('prompt-title');
  }

  protected override renderDescription(): string {
    const isAsked = typeof this.#question === 'object' && !['linked', 'declined'].includes(this.#asking.state.status);
    return isAsked ? promptFrameText('prompt-description') : '';
  }

  protected override get isLoading(): boolean {
    return this.state === 'loading';
  }

  protected override announcement(): string {
    return this.#view.value?.promptAnnouncement(this.#content) ?? '';
  }

  protected override renderBody(): TemplateResult {
    if (this.localization.language === undefined) return promptSkeleton();
    if (this.#view.value) return this.#view.value.promptContent(this.#content);
    return this.#asking.state.status === 'failed' ? promptUnreachable(() => this.#asking.reset()) : promptSkeleton();
  }

  get #settings(): PromptSettings {
    const { flow, required } = this;
    return { language: this.localization.requested, flow, required, readQuestion: () => (this.#read = this.#readQuestion()) };
  }

  get #content(): PromptView {
    return {
      state: this.#asking.state,
      store: this.#asking.store,
      restart: () => this.#asking.reset(),
      language: this.localization.language ?? 'en',
      policyUrl: webUrl(this.policyUrl),
      icon: (provider) => this.#icons.get(provider),
    };
  }

  /** What was read when the element started: the page may stay open for longer than the token is good. */
  get #question(): Question | Unusable {
    return (this.#read ??= this.#readQuestion());
  }

  #readQuestion(): Question | Unusable {
    return this.candidates ? questionOf(this.candidates) : readQuestion(this.#sessionToken(), Date.now());
  }

  readonly #sessionToken = (): string => this.sessionToken || fromAddress('session_token');
  readonly #continueState = (): string => this.continueState || fromAddress('state');

  async #createGateway(signal: AbortSignal): Promise<PromptGateway> {
    const { domain, clientId, organization, redirectUri } = this;
    const page = { domain, clientId, organization, redirectUri, state: this.#continueState, sessionToken: this.#sessionToken };
    const creating = this.candidates ? createCandidatesGateway(this, signal) : createPromptGateway(page);
    const [gateway] = await Promise.all([creating, this.#showView()]);
    return gateway;
  }

  async #showView(): Promise<void> {
    await this.#view.load();
    this.adoptStyles(this.#view.value?.promptStyles ?? []);
  }
}

/** Frameworks hand over a new array with each render. */
function isOtherContent(now: unknown, before: unknown): boolean {
  try {
    return JSON.stringify(now) !== JSON.stringify(before);
  } catch {
    return now !== before;
  }
}

function fromAddress(name: string): string {
  return new URLSearchParams(globalThis.location?.search).get(name) ?? '';
}
