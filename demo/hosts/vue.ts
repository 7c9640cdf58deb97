import 'account-link/define';
import type { LinkingEventDetails } from 'account-link';
import { createApp, h, ref } from 'vue';
import { connections, readHost } from './read-host.js';

const { element, domain, clientId, audience } = readHost();

type Loaded = CustomEvent<LinkingEventDetails['identities-loaded']>;
type Linked = CustomEvent<LinkingEventDetails['identity-linked']>;

createApp({
  setup() {
    const told = ref('');
    return () => [
      h('account-link', {
        domain,
        clientId,
        audience,
        connections,
        onIdentitiesLoaded: ({ detail }: Loaded) => (told.value = `${detail.identities.length} ways to sign in.`),
        onIdentityLinked: ({ detail }: Linked) => (told.value = `Linked ${detail.identity.connection}.`),
      }),
      h('output', told.value),
    ];
  },
}).mount(element);
