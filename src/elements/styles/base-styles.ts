import { css } from 'lit';

/** What the first view of both elements needs: surface, heading, skeleton. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* A container has no width by its content: this is what a box that fits its content takes, such as a dialog or a table cell. */
    contain-intrinsic-inline-size: min(28em, 80vi);
    min-inline-size: min(12em, 100%);
    max-inline-size: 100%;
  }
  :host([hidden]:not([hidden='until-found' i])) {
    display: none;
  }
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  /* What the page puts into a slot is read as the page is. */
  :host(:dir(ltr)) ::slotted(:not([dir])) {
    direction: ltr;
  }
  :host(:dir(rtl)) ::slotted(:not([dir])) {
    direction: rtl;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  section {
    --hairline: var(--account-link-border, color-mix(in srgb, currentColor 16%, transparent));
    --muted: color-mix(in srgb, currentColor 74%, transparent);
    --space: var(--account-link-space, 4px);
    --radius: var(--account-link-radius, 12px);
    --inner-radius: min(var(--radius), 8px);
    overflow: clip;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    background: var(--account-link-surface, transparent);
    color: var(--account-link-text, inherit);
    font-family: var(--account-link-font, inherit);
    /* The layout of the page's text would cut ours off. Spacing of letters and words is left: users widen it to read. */
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    overflow-wrap: anywhere;
  }
  .light,
  .dark {
    background: var(--account-link-surface, light-dark(#fff, #17191c));
    color: var(--account-link-text, light-dark(#1c2024, #eceef0));
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  header {
    padding: calc(5 * var(--space)) calc(4 * var(--space)) calc(4 * var(--space));
  }
  .logo {
    display: block;
    max-inline-size: min(100%, 12em);
    block-size: 2.5em;
    margin-block-end: calc(3 * var(--space));
    object-fit: contain;
    object-position: left;
  }
  .logo:dir(rtl) {
    object-position: right;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--space));
  }
  [part~='title'] {
    min-block-size: 1.4em;
    font-size: 1.125em;
    font-weight: 600;
  }
  [part~='description'] {
    min-block-size: 1.4em;
    margin-block-start: var(--space);
    color: var(--muted);
    font-size: 0.875em;
  }
  [part~='badge'] {
    flex: none;
    padding: 2px calc(2 * var(--space));
    border: 1px solid var(--hairline);
    border-radius: 99px;
    color: var(--muted);
    font-size: 0.75em;
    font-weight: 500;
  }
  /* A row with its hairline: the skeleton has the height of the list before the styles of the list are here. */
  .item {
    min-block-size: calc(15 * var(--space) + 1px);
  }
  .subheading {
    min-block-size: calc(11 * var(--space));
    padding: calc(5 * var(--space)) calc(4 * var(--space)) var(--space);
    border-block-start: 1px solid var(--hairline);
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 500;
  }
  .subheading + * > .item:first-child,
  .subheading + .item {
    border-block-start-color: transparent;
  }
  ::slotted([slot='footer']) {
    display: block;
    padding: calc(3 * var(--space)) calc(4 * var(--space));
    border-block-start: 1px solid var(--hairline);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (inline-size >= 56em) {
    section {
      display: grid;
      grid-template-columns: minmax(17em, 3fr) 8fr;
    }
    .body {
      margin-block-start: -1px;
      border-inline-start: 1px solid var(--hairline);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
