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
  /* As an item of the grid: by itself it stands on the border above. */
  legend {
    float: inline-start;
    grid-column: 1 / -1;
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
  .fate {
    display: none;
    margin-block-start: calc(1 * var(--space));
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  form:has([value='current']:checked) [data-kept='current'],
  form:has([value='other']:checked) [data-kept='other'] {
    display: block;
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
