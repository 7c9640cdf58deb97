// First: Lit takes over what the server has rendered only if it knows this before it defines an element.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'account-link/define';

const told = document.getElementById('told');
document.addEventListener('identity-linked', ({ detail }) => (told.textContent = `Linked ${detail.identity.connection}`));
document.addEventListener('identity-unlinked', ({ detail }) => (told.textContent = `Unlinked ${detail.identity.connection}`));
