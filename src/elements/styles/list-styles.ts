import { css } from 'lit';

/** The rows of a list, and what is said beside them. */
export const listStyles = css`
  ul {
    list-style: none;
  }
  .item {
    border-block-start: 1px solid var(--hairline);
  }
  .row {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--space));
    inline-size: 100%;
    min-block-size: calc(15 * var(--space));
    padding: calc(2 * var(--space)) calc(4 * var(--space));
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border: 1px solid var(--hairline);
    border-radius: var(--inner-radius);
    background: light-dark(#fff, color-mix(in srgb, #fff 6%, transparent));
    color: light-dark(#1c2024, #eceef0);
  }
  .icon > * {
    inline-size: 20px;
    block-size: 20px;
    object-fit: contain;
  }
  [part~='identity-label'],
  .name {
    display: block;
    font-size: 0.9375em;
    font-weight: 500;
  }
  [part~='identity-detail'] {
    display: block;
    color: var(--muted);
    font-size: 0.8125em;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--space));
  }
  .title > [part~='badge'] {
    padding-block: 0;
    border-color: transparent;
    background: color-mix(in srgb, var(--shade) 9%, transparent);
    color: inherit;
  }
  [part~='link-button'] {
    color: var(--shade);
  }
  @media (hover: hover) {
    [part~='unlink-button']:hover:enabled {
      background-color: var(--danger-tint);
      color: var(--danger);
    }
  }
  /* Rounded as the card may be, in whose corner it may stand. */
  .item:focus-visible {
    border-radius: var(--radius);
    outline-offset: -3px;
  }
  [part~='skeleton'] .icon,
  .bar {
    border-color: transparent;
    background: color-mix(in srgb, currentColor 10%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bar {
    display: block;
    inline-size: min(9em, 60%);
    block-size: 0.75em;
    border-radius: 4px;
  }
  .bar.short {
    inline-size: min(14em, 85%);
    block-size: 0.625em;
    margin-block-start: calc(2 * var(--space));
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .bar {
      background: GrayText;
    }
  }
  @container (inline-size < 20em) {
    .row {
      gap: var(--space) calc(2 * var(--space));
      padding-inline: calc(3 * var(--space));
    }
    .row {
      flex-wrap: wrap;
    }
    .row > .grow {
      flex-basis: 6.5em;
    }
    .row > button {
      margin-inline-start: auto;
    }
  }
`;
