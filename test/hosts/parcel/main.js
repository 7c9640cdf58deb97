import 'account-link/define';

const told = document.getElementById('told');
document.addEventListener('identity-linked', ({ detail }) => (told.textContent = `Linked ${detail.identity.connection}`));
document.addEventListener('identity-unlinked', ({ detail }) => (told.textContent = `Unlinked ${detail.identity.connection}`));
