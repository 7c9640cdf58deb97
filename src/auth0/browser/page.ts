import { LinkError } from '../../domain/link-error.js';
import { browserVault, type KeyVault } from './key-vault.js';

/** The page that the widget is in, as far as leaving it, coming back to it and talking to its windows touch it. */
export interface Page {
  /** Its address, with query and hash. */
  readonly url: string;
  /** The address of the page whose frame it is in, or its own; `undefined` if that is another origin's. */
  readonly topUrl: string | undefined;
  /** Whether it is in a frame: the tenant does not show its sign-in there. */
  readonly isFramed: boolean;
  /** Whether it is cross-origin isolated. */
  readonly isIsolated: boolean;
  /** Whether it has a content security policy. */
  readonly hasContentPolicy: boolean;
  readonly hasFocus: boolean;
  readonly isVisible: boolean;
  readonly scroll: { readonly left: number; readonly top: number };
  /** As `document.cookie`; empty if the browser keeps it from the page. */
  readonly cookies: string;
  /**
   * As `sessionStorage`.
   * @throws {LinkError} `storage-blocked`
   */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Keys for what lies in `storage`. */
  readonly vault: KeyVault;
  /** Tells of `pageshow`, `pagehide`, `beforeunload` and messages. */
  readonly events: Pick<EventTarget, 'addEventListener'>;
  /** Tells by `navigateerror` that the page is not left after all; not every browser has it. */
  readonly navigation: Pick<EventTarget, 'addEventListener'> | undefined;
  /** As `new BroadcastChannel`, which may throw. */
  openChannel(name: string): BroadcastChannel;
  /** Calls several times a second, until what it returns is called. */
  watch(look: () => void): () => void;
  /** Goes somewhere else; what is here ends some time later. */
  leaveTo(url: string): void;
  /** Ends a `leaveTo` that has not happened yet. */
  stay(): void;
  /** As `leaveTo`, in this page's place in the history. */
  replaceWith(url: string): void;
  /** Puts another address of this origin in place of the own one. */
  showAs(url: string): void;
  /** Scrolls once what has been rendered meanwhile is there, unless the user has done so before. */
  scrollTo(left: number, top: number): void;
  /** Closes the window, if that is one that a script has opened. */
  close(): void;
}

export const browserPage: Page = {
  get url() {
    // There is none outside a browser.
    return globalThis.location?.href ?? 'about:blank';
  },
  get topUrl() {
    try {
      return top?.location.href;
    } catch {
      return undefined;
    }
  },
  get isFramed() {
    return parent !== window;
  },
  get isIsolated() {
    return crossOriginIsolated;
  },
  get hasContentPolicy() {
    return document.querySelector('meta[http-equiv="content-security-policy" i]') !== null || hidesNonces();
  },
  get hasFocus() {
    return document.hasFocus();
  },
  get isVisible() {
    return document.visibilityState === 'visible';
  },
  get scroll() {
    return { left: scrollX, top: scrollY };
  },
  get cookies() {
    try {
      return document.cookie;
    } catch {
      return '';
    }
  },
  get storage() {
    try {
      return sessionStorage;
    } catch (cause) {
      throw new LinkError('storage-blocked', 'The browser blocks sessionStorage for this page.', {
        cause,
        hint: 'Add allow-same-origin to the sandbox of the frame around the page, and do not embed the page in another site.',
      });
    }
  },
  vault: browserVault,
  get events() {
    return window;
  },
  get navigation() {
    return (globalThis as { readonly navigation?: EventTarget }).navigation;
  },
  openChannel: (name) => new BroadcastChannel(name),
  watch(look) {
    const timer = setInterval(look, 50);
    return () => clearInterval(timer);
  },
  leaveTo: (url) => location.assign(url),
  stay: () => stop(),
  replaceWith: (url) => location.replace(url),
  // The page's router may keep things of its own there.
  showAs: (url) => history.replaceState(history.state, '', url),
  scrollTo: (left, top) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (scrollX === 0 && scrollY === 0) scrollTo({ left, top, behavior: 'instant' });
      }),
    );
  },
  close: () => close(),
};

/** Browsers empty `nonce` attributes in a page that a header has given a policy; anything else that shows one breaks it. */
function hidesNonces(): boolean {
  const probe = document.createElement('meta');
  probe.setAttribute('nonce', 'probe');
  document.head.append(probe);
  const nonce = probe.getAttribute('nonce');
  probe.remove();
  return nonce === '';
}
