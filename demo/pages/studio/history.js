/** Steps that can be undone and done again. */
export class History extends EventTarget {
  #past = [];
  #present;
  #future = [];
  #last = { key: undefined, at: 0 };

  constructor(present) {
    super();
    this.#present = present;
  }

  get present() {
    return this.#present;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** @param key what is changed: keystrokes in the same field, one soon after the other, are one step */
  push(present, key, now = Date.now()) {
    const isSameStep = key !== undefined && key === this.#last.key && now - this.#last.at < 1000;
    if (!isSameStep) this.#past.push(this.#present);
    this.#future = [];
    this.#last = { key, at: now };
    this.#show(present);
  }

  undo() {
    if (!this.canUndo) return;
    this.#future.push(this.#present);
    this.#go(this.#past.pop());
  }

  redo() {
    if (!this.canRedo) return;
    this.#past.push(this.#present);
    this.#go(this.#future.pop());
  }

  #go(present) {
    this.#last = { key: undefined, at: 0 };
    this.#show(present);
  }

  #show(present) {
    this.#present = present;
    this.dispatchEvent(new Event('change'));
  }
}
