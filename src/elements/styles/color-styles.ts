import { css } from 'lit';

/**
 * The accent and its shades. The accent may be any colour. By relative luminance as WCAG defines it, `--shade` is the accent made just
 * dark enough (below light text: light enough) to be read as text, and `--on-accent` is black or white, whichever contrasts more with
 * the accent.
 *
 * Whether the page is dark is told by its text: pages that are dark by a class of their own often set no `color-scheme`. A colour alone
 * can be computed with, so `--sheer` carries both: the accent, and in its alpha whether text is light (1) or dark (0.5).
 */
export const colorStyles = css`
  section,
  .accented {
    --red: clamp(0, r, 1);
    --green: clamp(0, g, 1);
    --blue: clamp(0, b, 1);
    --luminance: (0.2126 * var(--red) + 0.7152 * var(--green) + 0.0722 * var(--blue));
    /* 1 for what is light, 0 for what is dark. */
    --light: clamp(0, (var(--luminance) - 0.179) * 1000000, 1);
    --wanted: var(--color, var(--account-link-color, var(--default)));
    /* Opaque: what stands on a translucent colour could not be chosen without knowing what is below. */
    --accent: color(from var(--wanted) srgb r g b / 1);
    --sheer: color-mix(
      in srgb-linear,
      color(from var(--accent) srgb-linear var(--red) var(--green) var(--blue)),
      color(from var(--ink) srgb-linear 0 0 0 / calc(var(--light)))
    );
    --bright: (2 * alpha * var(--luminance));
    --darken: min(1, 0.125 / max(0.001, var(--bright)));
    --lighten: max(0, (0.34 - var(--bright)) / max(0.001, 1 - var(--bright)));
    --factor: 2 * alpha * ((2 - 2 * alpha) * var(--darken) + (2 * alpha - 1) * (1 - var(--lighten)));
    --offset: (2 * alpha - 1) * var(--lighten);
    --shade: color(
      from var(--sheer) srgb-linear calc(r * var(--factor) + var(--offset)) calc(g * var(--factor) + var(--offset))
        calc(b * var(--factor) + var(--offset)) / 1
    );
  }
  section {
    --default: currentColor;
    --ink: currentColor;
    --on-accent: var(
      --account-link-on-color,
      color(from var(--accent) srgb-linear calc(1 - var(--light)) calc(1 - var(--light)) calc(1 - var(--light)))
    );
    --danger: color(
      from currentColor srgb-linear calc(0.456 + 0.544 * var(--light)) calc(0.0168 + 0.3112 * var(--light))
        calc(0.0091 + 0.2699 * var(--light)) / 1
    );
    /* Stronger below light text: a tint of a dark surface is hard to see. */
    --edge: var(--account-link-border, color-mix(in srgb, currentColor 28%, transparent));
    --danger-tint: color(from var(--danger) srgb-linear r g b / calc(0.07 + 0.07 * var(--light)));
    --on-danger: color(from var(--danger) srgb-linear calc(1 - var(--light)) calc(1 - var(--light)) calc(1 - var(--light)));
    --success-tint: color(from var(--success) srgb-linear r g b / calc(0.07 + 0.06 * var(--light)));
    --success: color(
      from currentColor srgb-linear calc(0.0018 + 0.0958 * var(--light)) calc(0.181 + 0.403 * var(--light))
        calc(0.063 + 0.233 * var(--light)) / 1
    );
  }
  /* Its currentColor is what stands on the accent: the accent of pages that choose none is its opposite, and only the scheme tells of the page. */
  .accented {
    --default: color(
      from currentColor srgb-linear calc(0.83 - 0.81 * var(--light)) calc(0.83 - 0.81 * var(--light)) calc(0.83 - 0.81 * var(--light))
    );
    --ink: light-dark(#000, #fff);
  }
  :focus-visible {
    outline: 2px solid var(--shade);
    outline-offset: 2px;
  }
`;
