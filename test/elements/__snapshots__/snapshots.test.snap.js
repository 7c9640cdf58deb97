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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <div
      aria-label="Loading your sign-in methods…"
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
      <div class="subheading">
        <span class="bar">
        </span>
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
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
        <div class="subheading">
          <span class="bar">
          </span>
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
      <div class="front">
        <div class="invitation">
          <slot name="signed-out">
            <p>
              Sign in to manage your sign-in methods.
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
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
        <div class="subheading">
          <span class="bar">
          </span>
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
      <div class="front">
        <div class="invitation">
          <div
            class="aside"
            part="progress"
          >
            <span
              aria-hidden="true"
              class="sign"
            >
            </span>
            <span class="grow">
              Continue in the other window.
            </span>
            <span class="actions">
              <button
                part="button"
                type="button"
              >
                Show sign-in window
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
  Continue in the other window.
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
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
        <div class="subheading">
          <span class="bar">
          </span>
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
      <div class="front">
        <div class="invitation">
          <div
            class="aside"
            part="notice error"
          >
            <span
              aria-hidden="true"
              class="sign"
            >
            </span>
            <span class="grow">
              Couldn’t connect. Check your internet connection and try again.
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
  Couldn’t connect. Check your internet connection and try again.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: failed */

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
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
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
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="GitHub"
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
          <button
            aria-label="Link GitHub"
            data-connection="github"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
      </li>
      <li
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
            </span>
          </span>
        </div>
        <div
          aria-labelledby="question"
          class="question"
          role="group"
        >
          <strong id="question">
            Unlink Google?
          </strong>
          <p id="effect">
            You won’t be able to sign in to this account with Google anymore. Signing in with Google will open a new, separate account.
          </p>
          <span class="actions">
            <button
              aria-describedby="effect"
              part="button cancel-button"
              type="button"
            >
              Cancel
            </button>
            <button
              aria-describedby="effect"
              part="button confirm-button danger"
              type="button"
            >
              Unlink
            </button>
          </span>
        </div>
      </li>
      <li
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="GitHub"
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
          <button
            aria-label="Link GitHub"
            data-connection="github"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
      </li>
      <li
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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

snapshots["the inside of <account-link> is as it was: linking, window open"] = 
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
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
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="GitHub"
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
            class="sign"
          >
          </span>
          <span class="grow">
            Sign in with GitHub in the other window.
          </span>
          <span class="actions">
            <button
              part="button"
              type="button"
            >
              Show sign-in window
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
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            disabled=""
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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
  Sign in with GitHub in the other window.
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
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
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
        aria-label="GitHub"
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
            <span class="title">
              <span part="identity-label">
                GitHub
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada-l
                  </bdi>
                </span>
              </span>
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
          </span>
          <span class="grow">
            You can now sign in with GitHub.
          </span>
        </div>
      </li>
    </ul>
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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
  You can now sign in with GitHub.
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
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
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="GitHub"
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
          <button
            aria-label="Link GitHub"
            data-connection="github"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
        <div
          class="aside"
          part="notice"
        >
          <span
            aria-hidden="true"
            class="sign"
          >
          </span>
          <span class="grow">
            Sign-in wasn’t completed. Nothing changed.
          </span>
        </div>
      </li>
      <li
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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
  Sign-in wasn’t completed. Nothing changed.
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
          Sign-in methods
        </slot>
      </div>
    </div>
    <div part="description">
      <slot name="description">
        Use any of these to sign in to your account.
      </slot>
    </div>
  </header>
  <div class="body">
    <ul
      aria-labelledby="title"
      part="list"
      role="list"
    >
      <li
        aria-label="Email and password"
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
            <span class="title">
              <span part="identity-label">
                Email and password
              </span>
              <span part="badge">
                Primary
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
                <span class="effect">
                  Can’t be unlinked
                </span>
              </span>
            </span>
          </span>
        </div>
      </li>
      <li
        aria-label="Google"
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
            <span class="title">
              <span part="identity-label">
                Google
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@example.com
                  </bdi>
                </span>
              </span>
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
        aria-label="Facebook"
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
            <span class="title">
              <span part="identity-label">
                Facebook
              </span>
            </span>
            <span part="identity-detail">
              <span class="facts">
                <span>
                  <bdi>
                    ada@facebook.example
                  </bdi>
                </span>
              </span>
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
    <div
      class="subheading"
      id="offered"
    >
      Add a sign-in method
    </div>
    <ul
      aria-labelledby="offered"
      part="connections"
      role="list"
    >
      <li
        aria-label="GitHub"
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
          <button
            aria-label="Link GitHub"
            data-connection="github"
            part="button link-button"
            type="button"
          >
            Link
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
          </span>
          <span class="grow">
            Your browser blocked the sign-in window. Allow pop-ups for this site and try again.
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
        aria-label="Acme"
        class="item"
        data-key="connection acme"
        tabindex="-1"
      >
        <div class="row">
          <span
            class="icon"
            part="connection-icon"
          >
          </span>
          <span class="grow name">
            Acme
          </span>
          <button
            aria-label="Link Acme"
            data-connection="acme"
            part="button link-button"
            type="button"
          >
            Link
          </button>
        </div>
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
  Your browser blocked the sign-in window. Allow pop-ups for this site and try again.
</div>
`;
/* end snapshot the inside of <account-link> is as it was: link failed */

