import { css } from 'lit';

/**
 * What both elements share: brand, surface, heading, buttons.
 *
 * The accent may be any colour. Its shades are computed here, by relative luminance as WCAG defines it: `--shade` is the accent made
 * just dark enough (on a light page) or light enough (on a dark one) to be read as text, `--on-accent` is black or white, whichever
 * contrasts more with the accent.
 */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* The width that a page sees if it asks the content for one, as in a dialog or a table. */
    contain-intrinsic-inline-size: 20em;
    min-inline-size: min(12em, 100%);
  }
  :host([hidden]:not([hidden='until-found'])) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  section {
    --wanted: var(--color, var(--account-link-color, light-dark(#24292f, #e9ecef)));
    /* Opaque: what stands on a translucent colour could not be chosen without knowing what is below. */
    --accent: color(from var(--wanted) srgb r g b / 1);
    --red: clamp(0, r, 1);
    --green: clamp(0, g, 1);
    --blue: clamp(0, b, 1);
    --luminance: (0.2126 * var(--red) + 0.7152 * var(--green) + 0.0722 * var(--blue));
    --darken: min(1, 0.125 / max(0.001, var(--luminance)));
    --lighten: max(0, (0.34 - var(--luminance)) / max(0.001, 1 - var(--luminance)));
    --shade: light-dark(
      color(
        from var(--accent) srgb-linear calc(var(--red) * var(--darken)) calc(var(--green) * var(--darken)) calc(var(--blue) * var(--darken))
      ),
      color(
        from var(--accent) srgb-linear calc(var(--red) + (1 - var(--red)) * var(--lighten))
          calc(var(--green) + (1 - var(--green)) * var(--lighten)) calc(var(--blue) + (1 - var(--blue)) * var(--lighten))
      )
    );
    --contrast: clamp(0, (0.179 - var(--luminance)) * 1000000, 1);
    --on-accent: var(
      --account-link-on-color,
      color(from var(--accent) srgb-linear calc(var(--contrast)) calc(var(--contrast)) calc(var(--contrast)))
    );
    --hairline: var(--account-link-border, color-mix(in srgb, currentColor 16%, transparent));
    --muted: color-mix(in srgb, currentColor 74%, transparent);
    --danger: light-dark(#b42318, #ff9b90);
    --success: light-dark(#067647, #58c994);
    --space: var(--account-link-space, 4px);
    --radius: var(--account-link-radius, 12px);
    --inner-radius: min(var(--radius), 8px);
    overflow: clip;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    background: var(--account-link-surface, transparent);
    color: var(--account-link-text, inherit);
    font-family: var(--account-link-font, inherit);
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: 0;
    line-height: 1.4;
    text-align: start;
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
    font-size: 1.0625em;
    font-weight: 600;
  }
  [part~='description'] {
    min-block-size: 1.4em;
    margin-block-start: var(--space);
    color: var(--muted);
    font-size: 0.875em;
  }
  :focus-visible {
    outline: 2px solid var(--shade);
    outline-offset: 2px;
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
