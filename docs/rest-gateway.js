import { LinkError } from 'account-link';

/** A gateway to a back end of the page: it holds the page's session, signs second accounts in, and links them with a token of its own. */
export function createRestGateway(base = '/api') {
  async function ask(path, { signal }, method = 'GET') {
    const response = await fetch(base + path, { method, signal, headers: { 'x-requested-with': 'account-link' } }).catch((cause) => {
      throw signal.aborted ? signal.reason : new LinkError('network', `${base + path} cannot be reached.`, { cause });
    });
    if (response.ok) return response.json();
    const { status, headers } = response;
    if (status === 401) throw new LinkError('login-required', 'The session of the page has ended.', { status });
    if (status === 429)
      throw new LinkError('rate-limited', 'Too many requests.', { status, retryAfter: Number(headers.get('retry-after')) || 1 });
    throw new LinkError('server', `${base + path} answered ${status}.`, { status });
  }

  /** What the last page in the window tells by postMessage: `{ linked: 'provider|id' }`, or `{ failed: 'a LinkError code' }`. */
  function answerOf(popup, signal) {
    return new Promise((resolve, reject) => {
      const hear = ({ source, origin, data }) => source === popup && origin === location.origin && resolve(data);
      addEventListener('message', hear, { signal });
      signal.addEventListener('abort', () => reject(signal.reason));
      const timer = setInterval(
        () => popup.closed && (clearInterval(timer), reject(new LinkError('popup-closed', 'The window was closed.'))),
        200,
      );
    });
  }

  return {
    /** The signed-in user's account, or undefined if nobody is signed in. */
    load: (context) => ask('/account', context).catch((error) => (error.code === 'login-required' ? undefined : Promise.reject(error))),
    /** Called in a click: the window opens before anything is awaited. */
    async link(connection, context) {
      const popup = open(`${base}/link/${encodeURIComponent(connection?.name ?? '')}`, '_blank', 'popup,width=420,height=640');
      if (!popup) throw new LinkError('popup-blocked', 'The browser did not open a window for the sign-in.');
      context.windowChanged(popup);
      const { linked, failed } = await answerOf(popup, context.signal).finally(() => popup.close());
      context.windowChanged(undefined);
      if (failed) throw new LinkError(failed, 'The back end did not link the account.');
      const account = await ask('/account', context);
      const identity = account.identities.find(({ provider, userId }) => `${provider}|${userId}` === linked);
      return { account, identity, primaryChanged: false };
    },
    /** Resolves with the account as it is then. */
    unlink: ({ provider, userId }, context) => ask(`/identities/${encodeURIComponent(`${provider}|${userId}`)}`, context, 'DELETE'),
  };
}
