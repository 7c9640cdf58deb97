import { css } from 'lit';

/** The candidates, and what the user answers. */
export const promptOnlyStyles = css`
  fieldset {
    border-inline: 0;
    border-block-end: 0;
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: calc(3 * var(--space)) calc(4 * var(--space)) calc(1 * var(--space));
    color: var(--muted);
    font-size: 0.8125em;
  }
  legend + * {
    clear: both;
  }
  label.row {
    cursor: pointer;
  }
  label.row:hover {
    background: color-mix(in srgb, var(--shade) 5%, transparent);
  }
  fieldset:disabled label:not(:has(:checked)) {
    opacity: 0.55;
    cursor: default;
  }
  label.row:has(:focus-visible) {
    outline: 2px solid var(--shade);
    outline-offset: -2px;
  }
  input[type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--shade);
    outline: none;
  }
  /* A dot between two facts: at the beginning of a line it is clipped. */
  [part~='candidate'] [part~='identity-detail'] {
    overflow: clip;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -0.9em;
  }
  .facts > * {
    position: relative;
    padding-inline-start: 0.9em;
  }
  .facts > ::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.35em;
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
