import { css } from 'lit';

/** What is said beside a row: questions, progress, notices, errors. */
export const noticeStyles = css`
  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--space)) calc(3 * var(--space));
    margin: 0 calc(2 * var(--space)) calc(2 * var(--space));
    padding: calc(2 * var(--space)) calc(2 * var(--space)) calc(2 * var(--space)) calc(3 * var(--space));
    border: 1px solid transparent;
    border-radius: var(--inner-radius);
    background: color-mix(in srgb, currentColor 6%, transparent);
    font-size: 0.875em;
  }
  header + .aside {
    margin-block-start: calc(2 * var(--space));
  }
  .aside > .grow {
    flex-basis: 14em;
  }
  .aside button,
  [part~='choice'] button {
    font-size: 1em;
  }
  [part~='danger'] > .aside,
  [part~='error'] {
    background: color-mix(in srgb, var(--danger) 9%, transparent);
  }
  [part~='success'] {
    background: color-mix(in srgb, var(--success) 10%, transparent);
  }
  [part~='new'] {
    background: color-mix(in srgb, var(--success) 6%, transparent);
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 1.5px solid;
    border-radius: 50%;
    color: var(--muted);
    font-size: 0.75em;
    font-weight: 700;
    line-height: 1;
  }
  [part~='error'] > .sign {
    color: var(--danger);
  }
  [part~='success'] > .sign {
    color: var(--success);
  }
  .spinner {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid var(--hairline);
    border-block-start-color: var(--shade);
    border-radius: 50%;
    animation:
      spin 0.8s linear infinite,
      appear 0.2s 0.3s backwards;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @container (inline-size < 20em) {
    .aside > .grow {
      flex-basis: 8em;
    }
  }
`;
