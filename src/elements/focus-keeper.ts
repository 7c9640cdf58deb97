import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Keeps the keyboard's place when the focused node goes away: in the same row, else in the row that took its place, else at the title. */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #preferred: () => string | undefined;
  /** What has been focused here; until the user goes elsewhere. */
  #placed: Element | null | undefined;
  /** The same, if there was nothing to press: the keyboard goes on once there is. */
  #waiting: Element | null | undefined;
  /** The part of the control that the user had pressed. */
  #lost: string | undefined;
  #before: { readonly key: string | undefined; readonly index: number } | undefined;

  /** @param preferred key of the row to go to when the focused node is gone; its own row if that says nothing */
  constructor(host: Host, preferred: () => string | undefined) {
    this.#host = host;
    this.#preferred = preferred;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#focused;
    const row = focused?.closest<HTMLElement>('.item');
    this.#before = focused ? { key: row?.dataset['key'], index: this.#rows.findIndex((candidate) => candidate === row) } : undefined;
    if (focused !== this.#placed) this.#placed = undefined;
    if (!this.#placed) this.#lost = focused?.part.item(1) ?? undefined;
  }

  hostUpdated(): void {
    if (!this.#before) return;
    const focused = this.#focused;
    if (focused?.matches(':not(:disabled)') && focused !== this.#waiting) return;
    const { key, index } = this.#before;
    const rows = this.#rows;
    const news = this.#preferred();
    const row = rows.find((candidate) => candidate.dataset['key'] === (news ?? key)) ?? rows[Math.min(index, rows.length - 1)];
    // What is new is told first: on its button, one press too many would take it away again.
    if (row && news !== undefined && row.dataset['key'] === news) return this.#place(row, false);
    const target = this.#control(row);
    if (target) this.#place(target, false);
    else if (!focused || focused.matches(':disabled')) this.#place(row ?? this.#host.renderRoot.querySelector<HTMLElement>('#title'), true);
  }

  /** What can be pressed in place of what was; at the title, only what was pressed before, or another try. */
  #control(row: HTMLElement | undefined): HTMLElement | null {
    const place = row ?? this.#host.renderRoot;
    const find = (selector: string): HTMLElement | null => place.querySelector<HTMLElement>(selector);
    const asked = find('input:checked:enabled') ?? find('[part~=cancel-button]');
    const again = (this.#lost && find(`[part~='${this.#lost}']:enabled`)) || find('[part~=retry-button]');
    return asked ?? (again || (row || !this.#waiting ? find('button:enabled') : null));
  }

  #place(target: HTMLElement | null, isWaiting: boolean): void {
    this.#waiting = isWaiting ? target : undefined;
    this.#placed = target;
    target?.focus();
  }

  get #focused(): Element | null {
    // Its class is that of the document that it was made in.
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.item[data-key]')];
  }
}
