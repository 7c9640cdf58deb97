import type { LinkContext } from '../../domain/accounts-gateway.js';
import type { Connection } from '../../domain/connection.js';
import { LinkError } from '../../domain/link-error.js';
import type { Page } from '../browser/page.js';
import { prepareLink } from './prepare-link.js';
import type { LinkEnvironment } from './prepare-link.js';
import { writeRequest } from '../trip/redirect-request.js';
import { dropTrip, saveTrip, withoutQuery } from '../trip/trip.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import { nameOfSession } from '../session/session.js';
import { createSecondClient } from './second-account.js';

/** Lets the second account sign in in the page's place. Ends only where the page stays, or is shown again as it was. */
export async function leavePage(link: LinkEnvironment, connection: Connection | undefined, context: LinkContext): Promise<never> {
  const { page, now } = link.environment;
  const { signal, language, account } = context;
  const { sdk, token, idToken, application } = await prepareLink(link, context);
  signal.throwIfAborted();
  try {
    const { clientId, domain, organization, secondScope } = application;
    const redirectUri = application.redirectUri || withoutQuery(page.url);
    const client = createSecondClient(sdk, { ...application, redirectUri, connection, language });
    const { url, state, transaction } = await writeRequest(client, clientId, {}, page);
    signal.throwIfAborted();
    saveTrip(page, {
      purpose: 'link',
      asker: context.asker,
      session: nameOfSession(link.settings, link.session),
      state,
      domain: domain.name,
      clientId,
      leftAt: now(),
      url: page.url,
      scroll: page.scroll,
      connection,
      userId: account.user.userId,
      organization,
      secondScope,
      transaction,
      ...(!link.session.keepsTokens && { accessToken: token.value, idToken: idToken?.value }),
    });
    page.leaveTo(url);
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page', connection: connection?.name });
  }
  return untilShownAgain(page, signal);
}

/** A page that is left is most often gone for good; the Back button may show it again as it was. */
export function untilShownAgain(page: Page, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (reason: unknown): void => {
      dropTrip(page);
      reject(reason);
    };
    const show = ({ persisted }: Event & { readonly persisted?: boolean }): void => {
      if (persisted) end(new LinkError('popup-closed', 'The user came back to the page without signing in.'));
    };
    page.events.addEventListener('pageshow', show, { signal });
    signal.addEventListener('abort', () => end(signal.reason), { once: true });
  });
}
