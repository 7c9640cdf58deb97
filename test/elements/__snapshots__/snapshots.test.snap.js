/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["the inside of <account-link> is as it was: loading"] = 
`<section
  aria-busy="true"
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div
      aria-label="Loading your linked accounts"
      part="skeleton"
      role="img"
    >
      <div class="item">
        <div class="row">
          <span class="icon">
          </span>
          <span class="grow">
            <span class="bar">
            </span>
            <span class="bar short">
            </span>
          </span>
        </div>
      </div>
      <div class="item">
        <div class="row">
          <span class="icon">
          </span>
          <span class="grow">
            <span class="bar">
            </span>
            <span class="bar short">
            </span>
          </span>
        </div>
      </div>
      <div class="item">
        <div class="row">
          <span class="icon">
          </span>
          <span class="grow">
            <span class="bar">
            </span>
            <span class="bar short">
            </span>
          </span>
        </div>
      </div>
      <div class="item">
        <div class="row">
          <span class="icon">
          </span>
          <span class="grow">
            <span class="bar">
            </span>
            <span class="bar short">
            </span>
          </span>
        </div>
      </div>
      <div class="item">
        <div class="row">
          <span class="icon">
          </span>
          <span class="grow">
            <span class="bar">
            </span>
            <span class="bar short">
            </span>
          </span>
        </div>
      </div>
    </div>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: loading */

snapshots["the inside of <account-link> is as it was: signed out"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div class="stage">
      <div
        aria-hidden="true"
        class="ghost"
      >
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
      </div>
      <div class="invitation">
        <slot name="signed-out">
          <p>
            Sign in to see and change how you get into your account.
          </p>
        </slot>
        <button
          class="accented"
          part="button sign-in-button"
          type="button"
        >
          Sign in
        </button>
      </div>
    </div>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: signed out */

snapshots["the inside of <account-link> is as it was: signing in"] = 
`<section
  aria-busy="true"
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div class="stage">
      <div
        aria-hidden="true"
        class="ghost"
      >
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
      </div>
      <div class="invitation">
        <div
          class="aside"
          part="progress"
        >
          <span
            aria-hidden="true"
            class="spinner"
          >
          </span>
          <span class="grow">
            Continue in the window that has opened.
          </span>
          <span class="actions">
            <button
              part="button"
              type="button"
            >
              Show the window
            </button>
            <button
              part="button cancel-button"
              type="button"
            >
              Cancel
            </button>
          </span>
        </div>
      </div>
    </div>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Continue in the window that has opened.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: signing in */

snapshots["the inside of <account-link> is as it was: failed"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div class="stage">
      <div
        aria-hidden="true"
        class="ghost"
      >
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
      </div>
      <div class="invitation">
        <div
          class="aside"
          part="notice error"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            !
          </span>
          <span class="grow">
            The connection failed. Check that you are online, then try again.
          </span>
          <button
            part="button retry-button"
            type="button"
          >
            Try again
          </button>
        </div>
      </div>
    </div>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  The connection failed. Check that you are online, then try again.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: failed */

snapshots["the inside of <account-link> is as it was: one identity"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection "
        tabindex="-1"
      >
        <button
          class="row"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link another account
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: one identity */

snapshots["the inside of <account-link> is as it was: many identities"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
      <img
        alt=""
        class="logo"
        part="logo"
        src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
      >
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Your ways in
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: many identities */

snapshots["the inside of <account-link> is as it was: unknown provider"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="acme|1"
        data-key="acme|1"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              acme
            </span>
            <span part="identity-detail">
              <bdi>
                1
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink acme, 1"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection "
        tabindex="-1"
      >
        <button
          class="row"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link another account
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: unknown provider */

snapshots["the inside of <account-link> is as it was: confirming an unlink"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity danger"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
        </div>
        <div
          aria-describedby="effect"
          aria-labelledby="question"
          class="aside"
          role="group"
        >
          <span class="grow">
            <strong id="question">
              Unlink Google?
            </strong>
            <span id="effect">
              You will no longer get into this account with Google. It becomes a separate, new account.
            </span>
          </span>
          <span class="actions">
            <button
              aria-describedby="question effect"
              part="button cancel-button"
              type="button"
            >
              Cancel
            </button>
            <button
              part="button confirm-button danger"
              type="button"
            >
              Unlink
            </button>
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: confirming an unlink */

snapshots["the inside of <account-link> is as it was: unlinking"] = 
`<section
  aria-busy="true"
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity pending"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
        </div>
        <div
          class="aside"
          part="progress"
        >
          <span
            aria-hidden="true"
            class="spinner"
          >
          </span>
          <span class="grow">
            Unlinking Google…
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            disabled=""
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          disabled=""
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          disabled=""
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Unlinking Google…
</div>
`;
/* end snapshot the inside of <account-link> is as it was: unlinking */

snapshots["the inside of <account-link> is as it was: unlinked"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection google-oauth2"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="google-oauth2"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Google
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
        <div
          class="aside"
          part="notice success"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            ✓
          </span>
          <span class="grow">
            Google is unlinked.
          </span>
        </div>
      </li>
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Google is unlinked.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: unlinked */

snapshots["the inside of <account-link> is as it was: unlink failed"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
        <div
          class="aside"
          part="notice error"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            !
          </span>
          <span class="grow">
            Too many requests at the moment. Please wait a little, then try again. You can try again in 3 seconds.
          </span>
          <button
            part="button retry-button"
            type="button"
          >
            Try again
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Too many requests at the moment. Please wait a little, then try again. You can try again in 3 seconds.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: unlink failed */

snapshots["the inside of <account-link> is as it was: linking, window open"] = 
`<section
  aria-busy="true"
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            disabled=""
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            disabled=""
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            GitHub
          </span>
        </div>
        <div
          class="aside"
          part="progress"
        >
          <span
            aria-hidden="true"
            class="spinner"
          >
          </span>
          <span class="grow">
            Sign in with GitHub in the window that has opened.
          </span>
          <span class="actions">
            <button
              part="button"
              type="button"
            >
              Show the window
            </button>
            <button
              part="button cancel-button"
              type="button"
            >
              Cancel
            </button>
          </span>
        </div>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          disabled=""
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Sign in with GitHub in the window that has opened.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: linking, window open */

snapshots["the inside of <account-link> is as it was: linked"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="github|3003"
        data-key="github|3003"
        part="identity new"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              GitHub
            </span>
            <span part="identity-detail">
              <bdi>
                ada-l
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink GitHub, ada-l"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
        <div
          class="aside"
          part="notice success"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            ✓
          </span>
          <span class="grow">
            GitHub is linked.
          </span>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  GitHub is linked.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: linked */

snapshots["the inside of <account-link> is as it was: link cancelled"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
        <div
          class="aside"
          part="notice"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            i
          </span>
          <span class="grow">
            The sign-in was not finished. Nothing has changed.
          </span>
        </div>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  The sign-in was not finished. Nothing has changed.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: link cancelled */

snapshots["the inside of <account-link> is as it was: link failed"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
        <div
          class="aside"
          part="notice error"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            !
          </span>
          <span class="grow">
            Your browser blocked the sign-in window. Allow pop-ups for this page, then try again.
          </span>
          <button
            part="button retry-button"
            type="button"
          >
            Continue in this tab
          </button>
        </div>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Your browser blocked the sign-in window. Allow pop-ups for this page, then try again.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: link failed */

snapshots["the inside of <account-link> is as it was: session over"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
    >
      <li
        class="item"
        data-identity="auth0|ada"
        data-key="auth0|ada"
        part="identity primary"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Email and password
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <span part="badge">
            Primary
          </span>
        </div>
      </li>
      <li
        class="item"
        data-identity="google-oauth2|1001"
        data-key="google-oauth2|1001"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Google
            </span>
            <span part="identity-detail">
              <bdi>
                ada@example.com
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Google, ada@example.com"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
      <li
        class="item"
        data-identity="facebook|2002"
        data-key="facebook|2002"
        part="identity"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="identity-icon"
          >
          </span>
          <span class="grow">
            <span part="identity-label">
              Facebook
            </span>
            <span part="identity-detail">
              <bdi>
                ada@facebook.example
              </bdi>
            </span>
          </span>
          <button
            aria-label="Unlink Facebook, ada@facebook.example"
            part="button unlink-button"
            type="button"
          >
            Unlink
          </button>
        </div>
      </li>
    </ul>
    <ul
      aria-label="Ways to sign in that you can link"
      part="connections"
    >
      <li
        class="item"
        data-key="connection github"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="github"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link GitHub
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
        <div
          class="aside"
          part="notice error"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
            !
          </span>
          <span class="grow">
            Your sign-in has expired. Please sign in again.
          </span>
          <button
            part="button sign-in-button"
            type="button"
          >
            Continue
          </button>
        </div>
      </li>
      <li
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <button
          class="row"
          data-connection="acme"
          part="button link-button"
          type="button"
        >
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow">
            Link Acme
          </span>
          <span
            aria-hidden="true"
            class="plus"
          >
            +
          </span>
        </button>
      </li>
    </ul>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
  Your sign-in has expired. Please sign in again.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: session over */

snapshots["the inside of <account-link> is as it was: one more step"] = 
`<section
  aria-labelledby="title"
  class="auto"
  dir="ltr"
  lang="en"
  part="base"
  title=""
>
  <header part="header">
    <slot name="logo">
    </slot>
    <div class="heading">
      <div
        aria-level="2"
        id="title"
        part="title"
        role="heading"
        tabindex="-1"
      >
        <slot name="title">
          Linked accounts
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        The ways you can sign in to this account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div class="stage">
      <div
        aria-hidden="true"
        class="ghost"
      >
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
        <div class="item">
          <div class="row">
            <span class="icon">
            </span>
            <span class="grow">
              <span class="bar">
              </span>
              <span class="bar short">
              </span>
            </span>
          </div>
        </div>
      </div>
      <div class="invitation">
        <p>
          One more step is needed to show how you get into your account.
        </p>
        <button
          class="accented"
          part="button sign-in-button"
          type="button"
        >
          Continue
        </button>
      </div>
    </div>
    <slot name="footer">
    </slot>
  </div>
</section>
<div
  class="unseen"
  lang="en"
  role="status"
>
</div>
`;
/* end snapshot the inside of <account-link> is as it was: one more step */

