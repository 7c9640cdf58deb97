import { Directive, directive } from 'lit/directive.js';

/** More rows than a tall screen shows, and few enough that a slow processor is done with them within 50 ms. */
const slice = 50;

class InSlices extends Directive {
  #shown = slice;
  #isWaiting = false;

  /**
   * @param total how many rows there are
   * @param rows renders the first so many rows
   * @param renderAgain has the element rendered again, in its language
   */
  render(total: number, rows: (shown: number) => unknown, renderAgain: () => void): unknown {
    if (total > this.#shown) this.#goOn(renderAgain);
    // The next one to be linked is not to wait.
    else this.#shown = Math.max(this.#shown, total + slice);
    return rows(this.#shown);
  }

  #goOn(renderAgain: () => void): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      this.#shown += slice;
      renderAgain();
    });
  }
}

/** Renders the first rows of a long list at once, and the others in tasks of their own, between which the page can be used. */
export const inSlices = directive(InSlices);
