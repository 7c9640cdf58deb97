import '@hotwired/turbo';
import 'account-link/define';

// The document stays from one page to the next; what is in it does not.
const tell = (text: string) => (document.getElementById('told')!.textContent = text);
document.addEventListener('identity-linked', ({ detail }) => tell(`Linked ${detail.identity.connection}`));
document.addEventListener('identity-unlinked', ({ detail }) => tell(`Unlinked ${detail.identity.connection}`));
