/** The style sheet of the sign-in and error pages, a file of its own as their policy allows no inline styles. */
export const style = `
:root { color-scheme: light dark; --surface: #fff; --page: #f3f4f6; --text: #16181d; --muted: #5b616e; --line: #d9dce3; --accent: #635bff; --on-accent: #fff; --danger: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --surface: #1b1d23; --page: #111217; --text: #f1f2f5; --muted: #a5abb8; --line: #363a45; --accent: #a8a4ff; --on-accent: #15131f; --danger: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; min-block-size: 100vh; display: grid; place-items: center; padding: 16px; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { inline-size: 100%; max-inline-size: 400px; padding: 28px 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 16px; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; text-align: center; }
h2 { margin: 24px 0 8px; font-size: .875rem; font-weight: 600; color: var(--muted); }
p { margin: 4px 0 20px; color: var(--muted); text-align: center; }
p.tag { margin: 20px 0 0; font-size: .8125rem; }
p.error { padding: 10px 12px; border: 1px solid; border-radius: 8px; color: var(--danger); text-align: start; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
form { margin: 0; }
label { display: block; margin-block-end: 12px; font-size: .875rem; font-weight: 600; }
input { display: block; inline-size: 100%; min-block-size: 44px; margin-block-start: 4px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 10px; background: transparent; color: inherit; font: inherit; }
button, a.button { display: flex; align-items: center; gap: 12px; inline-size: 100%; min-block-size: 48px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 10px; background: transparent; color: inherit; font: inherit; text-align: start; text-decoration: none; cursor: pointer; }
button:hover, a.button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button.main { justify-content: center; margin-block-end: 8px; background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.quiet, a.quiet { justify-content: center; margin-block-start: 8px; border-color: transparent; color: var(--muted); }
.initials { flex: none; inline-size: 36px; block-size: 36px; display: grid; place-items: center; border-radius: 50%; background: var(--page); font-weight: 600; }
.who { min-inline-size: 0; }
.who > * { display: block; overflow-wrap: anywhere; }
small { color: var(--muted); font-size: .8125rem; }
code { font-size: .875em; overflow-wrap: anywhere; }
`;
