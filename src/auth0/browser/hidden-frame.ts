/** Milliseconds after a frame has loaded in which a message that it sent while loading arrives. */
const messageArrives = 200;
/** Milliseconds to wait for a frame that tells nothing. */
const longest = 4000;

/** Whether the page that a frame shows sends this page an answer to a request for a sign-in. */
export async function answersFromFrame(url: URL): Promise<boolean> {
  const frame = createFrame(url);
  const listening = new AbortController();
  const { signal } = listening;
  try {
    return await new Promise((resolve) => {
      const takeMessage = (event: MessageEvent<unknown>): void => {
        if (event.source !== frame.contentWindow || event.origin !== url.origin) return;
        // The SDK would take it for the answer to a silent sign-in that is under way.
        event.stopImmediatePropagation();
        resolve(true);
      };
      addEventListener('message', takeMessage as (event: Event) => void, { capture: true, signal });
      void loaded(frame)
        .then(() => pause(messageArrives))
        .then(() => resolve(false));
      document.body.append(frame);
    });
  } finally {
    listening.abort();
    frame.remove();
  }
}

/** Whether a frame that is sent to the tenant comes back to this page's origin. No script runs in it. */
export async function returnsInFrame(url: URL): Promise<boolean> {
  const frame = createFrame(url);
  frame.setAttribute('sandbox', 'allow-same-origin');
  const here = loaded(frame);
  document.body.append(frame);
  try {
    await here;
    return frame.contentWindow?.location.origin === location.origin;
  } catch {
    return false;
  } finally {
    frame.remove();
  }
}

function createFrame(url: URL): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = url.href;
  return frame;
}

function loaded(frame: HTMLIFrameElement): Promise<unknown> {
  return Promise.race([new Promise((resolve) => frame.addEventListener('load', resolve, { once: true })), pause(longest)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
