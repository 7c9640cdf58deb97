import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Keeps the keyboard's place when the focused node goes away: in the same row, else in the row that took its place, else at the title. */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #preferred: () => string | undefined;
  /** The row that has the focus for want of anything to press in it. */
  #waiting: HTMLElement | undefined;
  #before: { readonly key: string | undefined; readonly index: number } | undefined;

  /** @param preferred key of the row to go to when the focused node is gone; its own row where that says nothing */
  constructor(host: Host, preferred: () => string | undefined) {
    this.#host = host;
    this.#preferred = preferred;
    host.addController(this);
  }

  hostUpdate(): void {
    const row = this.#focused?.closest<HTMLElement>('.item');
    this.#before = this.#focused ? { key: row?.dataset['key'], index: this.#rows.findIndex((candidate) => candidate === row) } : undefined;
  }

  hostUpdated(): void {
    const focused = this.#focused;
    if (!this.#before || (focused !== this.#waiting && focused?.matches(':not(:disabled)'))) return;
    const { key, index } = this.#before;
    const rows = this.#rows;
    const wanted = this.#preferred() ?? key;
    const row = rows.find((candidate) => candidate.dataset['key'] === wanted) ?? rows[Math.min(index, rows.length - 1)];
    const place = row ?? this.#host.renderRoot;
    const target =
      place.querySelector<HTMLElement>('input:checked') ??
      place.querySelector<HTMLElement>('[part~=cancel-button]') ??
      place.querySelector<HTMLElement>('button:not(:disabled)');
    // Who waits at the row reaches what comes into it by the next Tab, and is at its button once that is back.
    if (row && row === focused && (!target || target.matches('[part~=cancel-button]'))) return;
    this.#waiting = target ? undefined : row;
    (target ?? row ?? this.#host.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  get #focused(): Element | null {
    // Its class is that of the document that it was made in.
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.item[data-key]')];
  }
}
