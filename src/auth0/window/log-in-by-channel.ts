import { LinkError } from '../../domain/link-error.js';
import { channelName } from './answer-channel.js';
import type { OpenerReply } from './answer-channel.js';
import type { AuthClient, AuthRequest } from '../sdk/auth-client.js';
import { readClientOptions } from '../sdk/client-options.js';
import type { Environment } from '../browser/environment.js';
import { readAnswer, writeRequest } from '../trip/redirect-request.js';

/** A window that only messages reach. */
export interface RemoteWindow {
  goTo(url: string): void;
  close(): void;
}

interface ChannelLogIn {
  readonly environment: Pick<Environment, 'page' | 'timeout'>;
  /** A page of this origin that answers. */
  readonly redirectUri: string;
  /** Seconds in which the user has to sign in. */
  readonly timeout: number;
  /** Shows something in the window that is open already. */
  readonly show: (url: string) => void;
}

/**
 * Signs a user in in a window that is cut off from the page once it shows the tenant: it comes back to a page of the same origin, which
 * passes the answer on. Whether the window is still open cannot be known, so the answer is waited for, even when nobody does any more.
 */
export async function logInByChannel(
  client: AuthClient,
  { authorizationParams }: AuthRequest,
  { environment: { page, timeout }, ...options }: ChannelLogIn,
): Promise<RemoteWindow> {
  const clientId = readClientOptions(client).clientId ?? '';
  const request = { authorizationParams: { ...authorizationParams, redirect_uri: options.redirectUri } };
  const { url, state, transaction } = await writeRequest(client, clientId, request, page);
  const channel = page.openChannel(channelName(state));
  const tell = (reply: OpenerReply): void => channel.postMessage(reply);
  const remote: RemoteWindow = {
    goTo(address) {
      tell({ go: address });
      channel.close();
    },
    close() {
      tell({ close: true });
      channel.close();
    },
  };
  try {
    options.show(url);
    const parameters = await nextAnswer(channel, state, timeout(options.timeout * 1000));
    tell({});
    await readAnswer(client, clientId, { transaction, parameters }, page);
    return remote;
  } catch (error) {
    remote.close();
    throw error;
  }
}

function nextAnswer(channel: BroadcastChannel, state: string, timeout: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    timeout.addEventListener('abort', () => {
      reject(
        new LinkError('popup-timeout', 'No answer came from the sign-in window.', {
          hint:
            'On a page with Cross-Origin-Opener-Policy: same-origin the window has to come back to a page that answers: ' +
            'redirect-uri (by default the origin) must be one with the widget or with callback.js in it.',
        }),
      );
    });
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && new URLSearchParams(data).get('state') === state) resolve(data);
    };
  });
}
