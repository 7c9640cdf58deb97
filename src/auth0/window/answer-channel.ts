/** What a window of ours is told by the page that waits for its answer; `{}` tells it to wait on. */
export interface OpenerReply {
  readonly close?: boolean;
  /** Where another sign-in begins in the same window. */
  readonly go?: string;
}

/** The window that an answer came to. */
interface AnswerWindow {
  /** May throw. */
  openChannel(name: string): BroadcastChannel;
  replaceWith(url: string): void;
  close(): void;
}

/** Milliseconds in which somebody who waits for the answer replies. */
const patience = 300;

export function channelName(state: string): string {
  return `account-link:${state}`;
}

/**
 * Tells the page that has opened this window, and is cut off from it, what the tenant has answered.
 * @returns whether somebody waits for that; the window is theirs then and will close
 */
export async function answerOpener(answer: { readonly state: string; readonly parameters: string }, page: AnswerWindow): Promise<boolean> {
  let channel: BroadcastChannel;
  try {
    channel = page.openChannel(channelName(answer.state));
  } catch {
    return false;
  }
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      channel.close();
      resolve(false);
    }, patience);
    channel.onmessage = ({ data }: MessageEvent<OpenerReply>) => {
      clearTimeout(giveUp);
      resolve(true);
      if (data.close) page.close();
      else if (data.go) page.replaceWith(data.go);
    };
    channel.postMessage(answer.parameters);
  });
}
