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
    min-inline-size: 12em;
  }
  :host([hidden]) {
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
    --luminance: (0.2126 * r + 0.7152 * g + 0.0722 * b);
    --darken: min(1, 0.16 / var(--luminance));
    --lighten: max(0, (0.3 - var(--luminance)) / (1 - var(--luminance)));
    --shade: light-dark(
      color(from var(--accent) srgb-linear calc(r * var(--darken)) calc(g * var(--darken)) calc(b * var(--darken))),
      color(
        from var(--accent) srgb-linear calc(r + (1 - r) * var(--lighten)) calc(g + (1 - g) * var(--lighten))
          calc(b + (1 - b) * var(--lighten))
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
    container-type: inline-size;
    overflow: clip;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    background: var(--account-link-surface, transparent);
    color: var(--account-link-text, inherit);
    font-family: var(--account-link-font, inherit);
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
  [part~='logo'] {
    display: block;
    max-inline-size: min(100%, 12em);
    block-size: 2.5em;
    margin-block-end: calc(3 * var(--space));
    object-fit: contain;
    object-position: left;
  }
  :dir(rtl) [part~='logo'] {
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
  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--space));
  }
  button {
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
  button:hover:enabled {
    background: color-mix(in srgb, var(--shade) 9%, transparent);
  }
  button:active:enabled {
    background: color-mix(in srgb, var(--shade) 15%, transparent);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--shade);
    outline-offset: 2px;
  }
  button.accented {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.accented:hover {
    background: color-mix(in srgb, var(--accent) 90%, var(--on-accent));
  }
  button[part~='danger'] {
    border-color: color-mix(in srgb, var(--danger) 60%, transparent);
    color: var(--danger);
  }
  button[part~='danger']:hover {
    background: color-mix(in srgb, var(--danger) 10%, transparent);
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
  .invitation {
    display: grid;
    gap: calc(4 * var(--space));
    justify-items: start;
    padding: calc(4 * var(--space));
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
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
