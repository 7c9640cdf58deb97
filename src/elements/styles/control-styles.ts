import { css } from 'lit';
import { colorStyles } from './color-styles.js';

/** What can be pressed, and the invitations to do so. */
export const controlStyles = css`
  ${colorStyles}
  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--space));
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  button,
  a.button {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding-inline: calc(3 * var(--space));
    border: 1px solid var(--hairline);
    border-radius: var(--inner-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    font-weight: 500;
    text-align: start;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  @media (hover: hover) {
    button:hover:enabled {
      background: color-mix(in srgb, var(--shade) 6%, transparent);
    }
  }
  button:active:enabled {
    background: color-mix(in srgb, var(--shade) 10%, transparent);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  /* The hover shows around it, as another fill might contrast less with the text. */
  button.accented:enabled {
    padding-inline: calc(4 * var(--space));
    border-color: var(--shade);
    background: var(--accent);
    color: var(--on-accent);
    transition: box-shadow 0.12s;
  }
  button.accented:hover {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--shade) 24%, transparent);
  }
  /* Two rings: whatever the page looks like, one of them can be seen on it. */
  button.accented:focus-visible {
    outline-color: var(--accent);
    box-shadow: 0 0 0 2px var(--on-accent);
  }
  .invitation {
    padding: calc(4 * var(--space));
    border-block-start: 1px solid var(--hairline);
    font-size: 0.9375em;
  }
  /* Of the size of the skeleton, so that nothing on the page moves when this takes its place. */
  .stage {
    display: grid;
  }
  .stage > * {
    grid-area: 1 / 1;
  }
  .stage > .ghost {
    visibility: hidden;
  }
  .stage > .invitation {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(4 * var(--space));
    text-align: center;
    text-wrap: balance;
  }
`;
