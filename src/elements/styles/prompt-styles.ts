import { css } from 'lit';

/** The candidates, and what the user answers. */
export const promptOnlyStyles = css`
  [part~='choice'] {
    grid-template-columns: 1fr;
    padding-block-start: calc(4 * var(--space));
    border-block-start: 1px solid var(--hairline);
  }
  /* The email that all candidates have. */
  .shared {
    display: block;
    color: var(--muted);
    font-weight: 400;
  }
  .option:hover {
    background: color-mix(in srgb, var(--shade) 5%, transparent);
  }
  fieldset:disabled .option:not(:has(:checked)) {
    opacity: 0.55;
    cursor: default;
  }
  /* The end of it all. */
  .body > .outcome {
    display: grid;
    gap: calc(3 * var(--space));
    justify-items: center;
    padding: calc(8 * var(--space)) calc(4 * var(--space));
    background: none;
    text-align: center;
    text-wrap: balance;
    animation: none;
  }
  .outcome svg {
    inline-size: 24px;
    block-size: 24px;
  }
  .outcome .sign {
    inline-size: 48px;
    block-size: 48px;
    padding: 12px;
    border-radius: 50%;
    background: var(--success-tint);
    color: var(--success);
  }
  .answer {
    display: grid;
    gap: calc(2 * var(--space));
    padding: calc(4 * var(--space));
  }
  .answer:focus-visible {
    outline-offset: -2px;
  }
  .answer > button {
    padding-block: calc(2 * var(--space));
    font-size: 0.9375em;
    line-height: 1.3;
    text-align: center;
  }
  .answer > .aside {
    margin: 0;
    padding: 0;
    background: none;
  }
  .unusable {
    display: grid;
    gap: calc(4 * var(--space));
    justify-items: start;
    padding: calc(4 * var(--space));
  }
  [part~='skip-button'] {
    border-color: transparent;
    color: var(--muted);
  }
  .policy {
    justify-self: center;
    margin-block: calc(-1 * var(--space));
    display: grid;
    align-items: center;
    min-block-size: 44px;
    color: var(--muted);
    font-size: 0.8125em;
  }
`;
