import { databaseConnection } from '../connections.js';
import type { TenantConnection } from '../connections.js';
import type { Reply } from '../http.js';
import type { SignInChoice } from '../user-store.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page } from './page.js';
import type { SignInTexts } from './sign-in-texts.js';

interface PageLanguage {
  readonly language: string;
  readonly texts: SignInTexts;
}

export interface ConnectionsPage extends PageLanguage {
  readonly connections: readonly TenantConnection[];
}

export interface ConnectionPage extends PageLanguage {
  readonly connection: TenantConnection;
  readonly choices: readonly SignInChoice[];
  /** What the email field holds at first. */
  readonly email: string;
  /** Whether the user came from the list of all connections. */
  readonly canGoBack: boolean;
  readonly canSignUp: boolean;
  readonly error?: string;
}

/** All ways to sign in, where the request names none. */
export function connectionsPage({ connections, language, texts }: ConnectionsPage): Reply {
  const links = connections.map(
    ({ name, displayName }) =>
      html`<li>
        <a class="button" href="?connection=${name}" data-connection="${name}"
          >${initials(displayName)}<span class="who">${displayName}</span></a
        >
      </li>`,
  );
  const content = html`${heading(texts.chooseConnection, texts)}
    <ul>
      ${links}
    </ul>
    ${cancelForm(texts)}`;
  return page({ title: texts.chooseConnection, language, content });
}

/** The users of a connection, one button each, and a password form where they have one. */
export function connectionPage({ connection, choices, email, canGoBack, canSignUp, error, language, texts }: ConnectionPage): Reply {
  const content = html`${heading(connection.displayName, texts)} ${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
  ${
    choices.length === 0
      ? html`<p>${texts.noUsers}</p>`
      : html`<h2>${texts.chooseUser}</h2>
          <form method="post">
            <ul>
              ${choices.map((choice) => userButton(choice, texts))}
            </ul>
          </form>`
  }
  ${canSignUp && signUpForm(texts, email)} ${connection.name === databaseConnection && passwordForm(texts, email)}
  ${canGoBack && html`<a class="button quiet" href="?">${texts.back}</a>`} ${cancelForm(texts)}`;
  return page({ title: connection.displayName, language, content, status: error === undefined ? 200 : 400 });
}

/** A question that there is one answer to, besides leaving. */
export function confirmPage(name: string, question: string, answer: string, { language, texts }: PageLanguage): Reply {
  const content = html`${heading(question, texts)}
    <form method="post"><button class="main" name="${name}" value="yes">${answer}</button></form>
    ${cancelForm(texts)}`;
  return page({ title: question, language, content });
}

function heading(title: string, texts: SignInTexts): Html {
  return html`<h1>${title}</h1>
    <p>${texts.continueTo}</p>`;
}

function userButton({ id, profile }: SignInChoice, texts: SignInTexts): Html {
  const name = profile.name ?? profile.email ?? id;
  const detail = profile.email ?? profile.phone_number ?? profile.nickname ?? id;
  return html`<li>
    <button name="user" value="${id}" data-user="${id}">
      ${initials(name)}
      <span class="who"
        ><span>${name}</span
        >${detail !== name && html`<small>${detail}${profile.email_verified === false && ` (${texts.notVerified})`}</small>`}</span
      >
    </button>
  </li>`;
}

function passwordForm(texts: SignInTexts, email: string): Html {
  return html`<h2>${texts.withPassword}</h2>
    <form method="post">
      <label>${texts.email}<input name="email" type="email" autocomplete="username" required value="${email}" /></label>
      <label>${texts.password}<input name="password" type="password" autocomplete="current-password" required /></label>
      <button class="main">${texts.signIn}</button>
    </form>`;
}

function signUpForm(texts: SignInTexts, email: string): Html {
  return html`<h2>${texts.newHere}</h2>
    <form method="post">
      <label>${texts.email}<input name="email" type="email" required value="${email}" /></label>
      <button class="main" name="sign-up" value="yes" data-sign-up>${texts.signUp}</button>
    </form>`;
}

function cancelForm(texts: SignInTexts): Html {
  return html`<form method="post"><button class="quiet" name="cancel" value="yes">${texts.cancel}</button></form>
    <p class="tag">${texts.stand}</p>`;
}

function initials(name: string): Html {
  const letters = name.split(/\s+/, 2).map((word) => [...word][0] ?? '');
  return html`<span class="initials" aria-hidden="true">${letters.join('').toUpperCase()}</span>`;
}
