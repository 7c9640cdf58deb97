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
  /* Beyond any screen: laid out and painted when it is scrolled to. */
  .item:nth-child(n + 50) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(15 * var(--space));
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
  .pictured {
    position: relative;
  }
  .pictured > .picture {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    border-radius: calc(var(--inner-radius) - 1px);
    object-fit: cover;
  }
  .picture[hidden] {
    display: none;
  }
  /* The logo becomes a badge at the corner of the picture. */
  .pictured:has(.picture:not([hidden])) > :not(.picture) {
    position: absolute;
    z-index: 1;
    inset: auto -6px -6px auto;
    inline-size: 18px;
    block-size: 18px;
    padding: 2px;
    border-radius: 50%;
    background: light-dark(#fff, #2a2d31);
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
  /* A second line would move what stands below when the list takes the skeleton's place. */
  @container (inline-size < 24em) {
    .effect {
      display: none;
    }
  }
  /* A dot between two facts: at the beginning of a line it is clipped. */
  [part~='identity-detail'] {
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
`;
