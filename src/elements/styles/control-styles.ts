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
  /* 44 pixels to the finger, 36 to the eye: the border is room, and the line is drawn inside of it. */
  .row button,
  .aside button,
  .question button {
    flex: none;
    max-inline-size: 100%;
    padding-inline: calc(3.5 * var(--space));
    border: solid transparent;
    border-width: 4px 0;
    border-radius: var(--inner-radius) / calc(var(--inner-radius) + 4px);
    background-clip: padding-box;
    box-shadow: inset 0 0 0 1px var(--edge);
    text-align: center;
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .row button,
    .aside button,
    .question button {
      border-width: 1px;
    }
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
  @media (forced-colors: active) {
    button:disabled {
      opacity: 1;
    }
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
  .front {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .front > .invitation {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(3 * var(--space));
    padding-block: calc(5 * var(--space));
    text-align: center;
    text-wrap: balance;
  }
  .front > .invitation:only-child {
    grid-row: 1 / -1;
  }
  /* What fits into the room that is left, fading out: there is more to come. */
  .preview {
    contain: size;
    overflow: hidden;
    border-block-start: 1px solid var(--hairline);
    opacity: 0.6;
    mask-image: linear-gradient(#000, transparent);
  }
`;
