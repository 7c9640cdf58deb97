import { css } from 'lit';

/** What is said beside a row: questions, progress, notices, errors. In line with the row: sign below logo, text below name. */
export const noticeStyles = css`
  .aside {
    --hairline: color-mix(in srgb, currentColor 24%, transparent);
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(2 * var(--space)) calc(3 * var(--space));
    padding: 0 calc(4 * var(--space)) calc(3 * var(--space));
    font-size: 0.875em;
  }
  .aside > .grow {
    grid-column: 2;
  }
  .aside button,
  .question button,
  .invitation button,
  [part~='choice'] button {
    font-size: 1em;
  }
  .body > .aside {
    padding-block-start: calc(3 * var(--space));
    border-block-start: 1px solid var(--hairline);
  }
  .stage .aside {
    display: flex;
    flex-direction: column;
    gap: calc(3 * var(--space));
    padding: 0;
    font-size: 1em;
  }
  .stage button + .aside {
    flex-flow: row wrap;
    justify-content: center;
    text-align: start;
    text-wrap: wrap;
    font-size: 0.875em;
  }
  .stage .aside > .grow {
    flex: 0 1 auto;
  }
  .stage button + .aside > .grow {
    flex: 1 1 12em;
  }
  .stage .actions {
    justify-content: center;
  }
  .item:has([part~='error']),
  .body > [part~='error'] {
    background: var(--danger-tint);
    box-shadow: inset 3px 0 var(--danger);
  }
  .item:has([part~='error']):dir(rtl),
  .body > [part~='error']:dir(rtl) {
    box-shadow: inset -3px 0 var(--danger);
  }
  .item:has([part~='success']),
  .body > [part~='success'],
  [part~='new'] {
    background: var(--success-tint);
  }
  .question {
    display: grid;
    gap: var(--space);
    margin: 0 calc(4 * var(--space)) calc(4 * var(--space));
    padding: calc(4 * var(--space));
    border: 1px solid var(--hairline);
    border-radius: var(--inner-radius);
    background: color-mix(in srgb, currentColor 3%, transparent);
    font-size: 0.875em;
  }
  .question > p {
    color: var(--muted);
  }
  .question > .actions {
    justify-content: end;
    margin-block-start: calc(2 * var(--space));
  }
  /* Its currentColor is what stands on it, and so the opposite of the page's: the red is that of the page's text all the same. */
  [part~='confirm-button'][part~='danger'] {
    --fill: color(
      from currentColor srgb-linear calc(1 - 0.544 * var(--light)) calc(0.328 - 0.3112 * var(--light)) calc(0.279 - 0.2699 * var(--light)) /
        1
    );
    background-color: var(--fill);
    box-shadow: none;
    color: var(--on-danger);
    transition: none;
  }
  [part~='confirm-button'][part~='danger']:hover:enabled {
    background-color: color-mix(in srgb, var(--fill) 90%, #000);
  }
  @media (prefers-reduced-motion: no-preference) {
    .item > .aside,
    .question,
    [part~='choice'] {
      animation: arrive 0.16s ease-out;
    }
    .item:has([part~='success']),
    .body > [part~='success'] {
      animation: settle 0.6s 4s forwards;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  @keyframes settle {
    to {
      background: transparent;
    }
  }
  .sign,
  .spinner {
    place-self: center;
  }
  .sign {
    display: grid;
    color: var(--muted);
  }
  .sign > svg {
    inline-size: 18px;
    block-size: 18px;
  }
  [part~='error'] > .sign {
    color: var(--danger);
  }
  [part~='success'] > .sign {
    color: var(--success);
  }
  .spinner {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--hairline);
    border-block-start-color: var(--shade);
    border-radius: 50%;
    animation:
      spin 0.8s linear infinite,
      appear 0.2s 0.3s backwards;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .spinner {
      border-color: GrayText;
      border-block-start-color: Highlight;
    }
  }
  @container (inline-size < 32em) {
    .aside > .actions,
    .aside > button {
      grid-column: 2;
      justify-self: start;
    }
  }
  @container (inline-size < 20em) {
    .aside {
      column-gap: calc(2 * var(--space));
      padding-inline: calc(3 * var(--space));
    }
    .aside > .actions,
    .aside > button {
      grid-column: 1 / -1;
    }
    .aside button {
      padding-inline: calc(2 * var(--space));
    }
  }
`;
