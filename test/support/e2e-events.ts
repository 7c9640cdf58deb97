import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';
import type { Identity } from '../../src/domain/identity.js';
import type { LinkErrorCode } from '../../src/domain/link-error.js';
import { linkingEventNames, type LinkingEventName } from '../../src/linking/linking-events.js';
import { patience } from './e2e-browser.js';

/** A detail as JSON has it; an error with the members that a developer reads. */
export interface RecordedDetail {
  readonly operation?: string;
  readonly error?: { readonly code: LinkErrorCode; readonly message: string; readonly hint?: string; readonly status?: number };
  readonly identity?: Identity;
  readonly identities?: readonly Identity[];
  readonly primaryChanged?: boolean;
  readonly connection?: { readonly name: string };
  readonly user?: { readonly userId: string };
  readonly reason?: string;
  readonly sub?: string;
}

export interface RecordedEvent {
  readonly type: LinkingEventName;
  readonly detail: RecordedDetail;
}

/** What the widgets of a page tell it, over all its loads. */
export class RecordedEvents {
  readonly all: RecordedEvent[] = [];
  readonly #arrivals = new EventEmitter();

  static async of(page: Page): Promise<RecordedEvents> {
    const events = new RecordedEvents();
    await page.exposeFunction('recordEvent', (event: RecordedEvent) => {
      events.all.push(event);
      events.#arrivals.emit(event.type, event);
    });
    await page.addInitScript(listenTo, linkingEventNames);
    return events;
  }

  /** The first event of the type; waits for it. */
  async first(type: LinkingEventName): Promise<RecordedEvent> {
    const known = this.all.find((event) => event.type === type);
    if (known) return known;
    const [event] = (await once(this.#arrivals, type, { signal: AbortSignal.timeout(patience) })) as [RecordedEvent];
    return event;
  }

  get types(): LinkingEventName[] {
    return this.all.map(({ type }) => type);
  }
}

declare global {
  interface Window {
    readonly recordEvent: (event: unknown) => Promise<void>;
  }
}

/** Runs in the page. */
function listenTo(names: readonly string[]): void {
  for (const name of names) {
    addEventListener(name, (event) => {
      const detail = JSON.stringify((event as CustomEvent).detail, (_key, value: unknown) =>
        value instanceof Error ? { ...value, message: value.message, cause: String(value.cause) } : value,
      );
      void window.recordEvent({ type: name, detail: JSON.parse(detail) as unknown });
    });
  }
}
