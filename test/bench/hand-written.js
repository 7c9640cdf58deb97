// The floor: the same list with no library, no language but English and no behaviour.
const identities = [
  { name: 'Email and password', detail: 'ada@example.com', isPrimary: true },
  { name: 'Google', detail: 'ada@example.com', isPrimary: false },
];

customElements.define(
  'hand-written',
  class extends HTMLElement {
    connectedCallback() {
      const style = new CSSStyleSheet();
      style.replaceSync(
        ':host { display: block; border: 1px solid #ddd; border-radius: 8px; padding: 16px } li { display: flex; gap: 8px; min-height: 44px }',
      );
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      const heading = document.createElement('h2');
      heading.textContent = 'Sign-in methods';
      const list = document.createElement('ul');
      list.append(...identities.map(row));
      root.append(heading, list);
    }
  },
);

function row({ name, detail, isPrimary }) {
  const item = document.createElement('li');
  item.className = 'ready';
  const label = document.createElement('span');
  label.textContent = `${name} ${detail}`;
  const end = document.createElement(isPrimary ? 'span' : 'button');
  end.textContent = isPrimary ? 'Primary' : 'Unlink';
  item.append(label, end);
  return item;
}
