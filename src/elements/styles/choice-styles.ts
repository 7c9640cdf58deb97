import { css } from 'lit';

/** The choice between two accounts. */
export const choiceStyles = css`
  [part~='choice'] {
    padding: 0 calc(4 * var(--space)) calc(4 * var(--space));
    font-size: 0.875em;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: calc(2 * var(--space));
    border: 0;
  }
  legend {
    margin-block-end: calc(2 * var(--space));
    font-weight: 600;
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--space));
    min-block-size: 44px;
    padding: calc(3 * var(--space));
    border: 1px solid var(--hairline);
    border-radius: var(--inner-radius);
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--shade);
    outline: 1px solid var(--shade);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--shade);
    outline-offset: 2px;
  }
  .option .icon {
    overflow: clip;
  }
  .option img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  input[type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--shade);
    outline: none;
  }
  .strong,
  .muted {
    display: block;
  }
  .strong {
    font-weight: 500;
  }
  .muted {
    color: var(--muted);
    font-size: 0.93em;
  }
  #choice-effect {
    margin-block: calc(3 * var(--space));
  }
  @container (inline-size < 20em) {
    [part~='choice'] {
      padding-inline: calc(3 * var(--space));
    }
    .option {
      gap: calc(2 * var(--space));
      padding: calc(2 * var(--space));
    }
  }
`;
